package org.nianbao.document.writing;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.nianbao.document.writing.CellStyles.Look;
import org.nianbao.figures.Narrative;
import org.nianbao.figures.OtherMatters;
import org.nianbao.figures.Overview;
import org.nianbao.figures.ReportDocument;
import org.nianbao.figures.SectionContent;
import org.nianbao.form.Section;

/**
 * Lays out a report as a workbook to be filled in off line: whose report it is, a sheet for every table, a sheet for the
 * texts. The first column names rows by their pointers, a row above the figures names columns.
 */
@ApplicationScoped
public class XlsxWriter implements ReportWriter {

    private static final String VERSION = "1";

    private static final List<Integer> TEXT_WIDTHS = List.of(24, 20, 84);
    private static final int TEXT_COLUMNS = TEXT_WIDTHS.size() - 1;
    private static final List<String> HINTS =
            List.of("灰色的小字是识别行和列的键，请勿改动。", "没有发生的填0，不适用的填“/”，空白不等于0。", "文字每段一行；需要更多段落时，在下面插入行，键可以空着。");

    @Override
    public ReportFormat format() {
        return ReportFormat.XLSX;
    }

    @Override
    public String version() {
        return VERSION;
    }

    @Override
    public byte[] write(PrintedReport report) {
        XSSFWorkbook workbook = new XSSFWorkbook();
        CellStyles styles = new CellStyles(workbook);
        ReportDocument document = report.document();
        addFront(workbook.createSheet("报告"), styles, report);
        document.form().tables().forEach(section -> {
            String name = section.number() + "、" + section.title().zh();
            FigureSheet.fill(workbook.createSheet(WorkbookUtil.createSafeSheetName(name)), styles, section, document);
        });
        addTexts(workbook.createSheet("文字"), styles, document);
        return OfficePackage.write(workbook, report);
    }

    private static void addFront(XSSFSheet sheet, CellStyles styles, PrintedReport report) {
        ReportDocument document = report.document();
        SheetRows rows = begin(sheet, styles);
        rows.addText("/title", "标题", document.title());
        rows.addText("/organizationName", "单位名称", report.organizationName());
        rows.addText("/organization", "统一社会信用代码", document.organization() == null ? "" : document.organization());
        addYear(rows, document.year());
        rows.addText(
                SheetRows.REMARK,
                "格式",
                document.form().title().zh() + "（" + document.form().source().zh() + "）");
        report.colophon()
                .ifPresent(colophon ->
                        rows.addText(SheetRows.REMARK, "版本", String.join("\n", PrintedNotes.colophon(colophon))));
        rows.addText(SheetRows.REMARK, "填写说明", String.join("\n", HINTS));
        SheetPage.settle(sheet, TEXT_COLUMNS, rows.current());
    }

    private static void addYear(SheetRows rows, int year) {
        XSSFRow row = rows.begin("/year");
        rows.put(row, 1, "年度", Look.LABEL);
        if (year > 0) {
            rows.put(row, 2, BigDecimal.valueOf(year), "0");
        } else {
            rows.putBlank(row, 2, "0");
        }
    }

    private static void addTexts(XSSFSheet sheet, CellStyles styles, ReportDocument document) {
        SheetRows rows = begin(sheet, styles);
        rows.addText("/preamble", "引言", document.preamble());
        document.narratives().forEach(section -> addText(rows, section, document.section(section.key())));
        PrintedNotes.elsewhere(document).forEach(line -> rows.addText(SheetRows.REMARK, "", line));
        sheet.createFreezePane(0, 1);
        SheetPage.settle(sheet, TEXT_COLUMNS, rows.current());
    }

    private static SheetRows begin(XSSFSheet sheet, CellStyles styles) {
        for (int i = 0; i < TEXT_WIDTHS.size(); i++) {
            sheet.setColumnWidth(i, TEXT_WIDTHS.get(i) * 256);
        }
        SheetRows rows = new SheetRows(sheet, styles);
        XSSFRow head = rows.begin(SheetRows.REMARK);
        rows.put(head, 1, "项目", Look.HEAD);
        rows.put(head, 2, "内容", Look.HEAD);
        return rows;
    }

    private static void addText(SheetRows rows, Section section, SectionContent content) {
        String title = section.number() + "、" + section.title().zh();
        if (content instanceof Overview overview) {
            addParts(rows, section.pointer() + "/parts/", title, overview.parts());
        } else if (content instanceof Narrative narrative) {
            rows.addText(section.pointer() + "/text", title, narrative.text());
        } else if (content instanceof OtherMatters matters) {
            rows.addText(section.pointer() + "/text", title, matters.text());
        }
    }

    /** A report without parts shows where the first one can be written. */
    private static void addParts(SheetRows rows, String pointer, String title, List<Overview.Part> parts) {
        List<Overview.Part> shown = parts.isEmpty() ? List.of(new Overview.Part(Overview.Topic.OTHER, "", "")) : parts;
        for (int i = 0; i < shown.size(); i++) {
            rows.addText(pointer + i + "/heading", title + " 标题", shown.get(i).heading());
            rows.addText(pointer + i + "/text", title + " 正文", shown.get(i).text());
        }
    }
}
