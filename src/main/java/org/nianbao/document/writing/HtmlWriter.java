package org.nianbao.document.writing;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import org.nianbao.figures.FigureTable;
import org.nianbao.figures.Narrative;
import org.nianbao.figures.OtherMatters;
import org.nianbao.figures.Overview;
import org.nianbao.figures.ReportDocument;
import org.nianbao.form.Section;

/** A report as one page that needs nothing else: to be read on any screen, printed, and put on a web site as it is. */
@ApplicationScoped
public class HtmlWriter implements ReportWriter {

    /** The id of the element that holds the report document unseen, so that the page can be read back whole. */
    public static final String IMPRINT = "nianbao-report";

    /** Grows when the markup changes; a change of the style sheet shows in its digest. */
    private static final String VERSION = "1." + HtmlPage.STYLE_DIGEST;

    @Override
    public ReportFormat format() {
        return ReportFormat.HTML;
    }

    @Override
    public String version() {
        return VERSION;
    }

    @Override
    public byte[] write(PrintedReport report) {
        ReportDocument document = report.document();
        HtmlPage page = new HtmlPage(document.title().isBlank() ? report.name() : document.title());
        HtmlPage.Part main = page.main();
        main.heading("h1", document.title());
        main.text("preamble", document.preamble());
        document.form().sections().forEach(section -> write(section, document, main));
        main.lines("notes", PrintedNotes.elsewhere(document));
        report.colophon().ifPresent(colophon -> main.lines("colophon", PrintedNotes.colophon(colophon)));
        page.data(IMPRINT, document.toJson());
        return page.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(Section section, ReportDocument document, HtmlPage.Part main) {
        HtmlPage.Part part = main.section(
                section.key(), section.number() + "、" + section.title().zh());
        switch (section.shape()) {
            case FIGURES -> table(section, document, part);
            case PARTS -> parts((Overview) document.section(section.key()), part);
            case TEXT -> part.text("text", ((Narrative) document.section(section.key())).text());
            case MATTERS -> part.text("text", ((OtherMatters) document.section(section.key())).text());
        }
    }

    private static void parts(Overview overview, HtmlPage.Part part) {
        overview.parts().forEach(one -> {
            part.heading("h3", one.heading());
            part.text("text", one.text());
        });
        if (overview.parts().isEmpty()) {
            part.text("text", "");
        }
    }

    private static void table(Section section, ReportDocument document, HtmlPage.Part part) {
        FigureTable table = (FigureTable) document.section(section.key());
        new HtmlTable(document.form(), section, table.figures()).appendTo(part.scrolled(section.key()), section.key());
        part.text("beside", table.notes());
        part.lines("notes", PrintedNotes.below(section, document));
    }
}
