package org.nianbao.document.writing;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.xmlbeans.XmlException;
import org.nianbao.figures.FigureTable;
import org.nianbao.figures.Narrative;
import org.nianbao.figures.OtherMatters;
import org.nianbao.figures.Overview;
import org.nianbao.figures.ReportDocument;
import org.nianbao.figures.SectionContent;
import org.nianbao.form.Section;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/**
 * Lays out a report as the Word file that the official form (国办公开办函〔2021〕30号) is itself: A4 upright, numbered
 * headings, tables on the form's own grids. Which revision it is stands at the foot of every page.
 */
@ApplicationScoped
public class DocxWriter implements ReportWriter {

    private static final String VERSION = "1";

    private static final BigInteger PAGE_WIDTH = BigInteger.valueOf(11906);
    private static final BigInteger PAGE_HEIGHT = BigInteger.valueOf(16838);
    private static final BigInteger TOP_AND_BOTTOM = BigInteger.valueOf(1440);
    private static final BigInteger LEFT_AND_RIGHT = BigInteger.valueOf(1800);
    private static final BigInteger HEADER_AND_FOOTER = BigInteger.valueOf(851);

    @Override
    public ReportFormat format() {
        return ReportFormat.DOCX;
    }

    @Override
    public String version() {
        return VERSION;
    }

    @Override
    public byte[] write(PrintedReport report) {
        try {
            XWPFDocument word = new XWPFDocument();
            word.createStyles()
                    .setStyles(
                            StylesDocument.Factory.parse(resource("styles.xml")).getStyles());
            OfficePackage.add(
                    word.getPackagePart(),
                    "/word/fontTable.xml",
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml",
                    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/fontTable",
                    resource("fonts.xml").readAllBytes());
            addText(word.getDocument().getBody(), report.document());
            settlePage(word.getDocument().getBody().addNewSectPr());
            addFooter(word.createFooter(HeaderFooterType.DEFAULT), report);
            return OfficePackage.write(word, report);
        } catch (IOException | XmlException broken) {
            throw new IllegalStateException("Our own styles cannot be read", broken);
        }
    }

    private static InputStream resource(String name) {
        return DocxWriter.class.getResourceAsStream("/document/" + name);
    }

    private static void addText(CTBody body, ReportDocument document) {
        addLines(body, "Title", document.title());
        addLines(body, "BodyText", document.preamble());
        for (Section section : document.form().sections()) {
            addLines(body, "Heading1", section.number() + "、" + section.title().zh());
            addContent(body, document, section);
        }
        PrintedNotes.elsewhere(document).forEach(line -> addLines(body, "TableNote", line));
    }

    private static void addContent(CTBody body, ReportDocument document, Section section) {
        SectionContent content = document.section(section.key());
        if (content instanceof Overview overview) {
            overview.parts().forEach(part -> addPart(body, part));
        } else if (content instanceof FigureTable table) {
            DocxTable.fill(body.addNewTbl(), section, document.form(), table.figures());
            addLines(body, "TableNote", table.notes());
            PrintedNotes.below(section, document).forEach(line -> addLines(body, "TableNote", line));
        } else if (content instanceof Narrative narrative) {
            addLines(body, "BodyText", narrative.text());
        } else if (content instanceof OtherMatters matters) {
            addLines(body, "BodyText", matters.text());
        }
    }

    private static void addPart(CTBody body, Overview.Part part) {
        if (!part.heading().isEmpty()) {
            addLines(body, "Heading2", part.heading());
        }
        addLines(body, "BodyText", part.text());
    }

    /** Adds a paragraph for every line; an empty text is an empty paragraph, in which one can be written. */
    private static void addLines(CTBody body, String style, String text) {
        for (String line : text.split("\n", -1)) {
            DocxText.in(body.addNewP(), style).add(line);
        }
    }

    private static void settlePage(CTSectPr page) {
        CTPageSz size = page.addNewPgSz();
        size.setW(PAGE_WIDTH);
        size.setH(PAGE_HEIGHT);
        size.setOrient(STPageOrientation.PORTRAIT);
        CTPageMar margins = page.addNewPgMar();
        margins.setTop(TOP_AND_BOTTOM);
        margins.setBottom(TOP_AND_BOTTOM);
        margins.setLeft(LEFT_AND_RIGHT);
        margins.setRight(LEFT_AND_RIGHT);
        margins.setHeader(HEADER_AND_FOOTER);
        margins.setFooter(HEADER_AND_FOOTER);
        margins.setGutter(BigInteger.ZERO);
    }

    /** At the foot of the pages and not at the end of the text, where it would be read as part of it. */
    private static void addFooter(XWPFFooter footer, PrintedReport report) {
        DocxText number = DocxText.in(footer.createParagraph().getCTP(), "Footer");
        number.add("— ");
        number.addPageNumber();
        number.add(" —");
        report.colophon().stream()
                .flatMap(colophon -> PrintedNotes.colophon(colophon).stream())
                .forEach(line ->
                        DocxText.in(footer.createParagraph().getCTP(), "Footer").add(line));
    }
}
