package org.nianbao.document.writing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.Samples;
import org.nianbao.figures.ReportDocument;
import org.nianbao.form.PrintedTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

class DocxWriterTest {

    private final DocxWriter writer = new DocxWriter();

    @ParameterizedTest
    @CsvSource({
        "2019, 0, 2435 2435 1218 1217 2435",
        "2021, 0, 2435 2435 2435 2435",
        "2019, 1, 754 921 3271 685 685 685 685 685 685 685",
        "2021, 1, 754 921 3271 685 685 685 685 685 685 685",
        "2031, 1, 754 921 3271 685 685 685 685 685 685 685",
        "2021, 2, 650 650 650 650 650 650 650 650 650 650 650 650 650 650 650"
    })
    void a_table_stands_on_the_official_grid(String form, int table, String widths) {
        XWPFTable written = write(Reports.counted(form)).getTables().get(table);

        assertThat(written.getCTTbl().getTblGrid().getGridColList().stream()
                        .map(column -> column.getW().toString())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(widths);
        assertThat(written.getRows())
                .allSatisfy(row -> assertThat(row.getTableCells().stream()
                                .mapToInt(DocxWriterTest::span)
                                .sum())
                        .isEqualTo(widths.split(" ").length));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019", "2021", "2031"})
    void every_box_is_printed_where_the_form_has_it(String form) {
        ReportDocument document = Reports.counted(form);
        XWPFDocument word = write(document);

        List<List<List<String>>> expected = document.form()
                .tables()
                .map(section -> PrintedTable.of(section).rows().stream()
                        .map(row ->
                                row.stream().map(box -> shown(document, box)).toList())
                        .toList())
                .toList();
        assertThat(word.getTables().stream().map(DocxWriterTest::boxes).toList())
                .isEqualTo(expected);
    }

    private static String shown(ReportDocument document, PrintedTable.Box box) {
        String text = box.text() == null
                ? String.valueOf(
                        document.form().cell(box.pointer()).orElseThrow().index())
                : box.text().zh();
        return box.colspan() + "x" + (box.rowspan() > 1 ? "n" : "1") + " " + text;
    }

    private static List<List<String>> boxes(XWPFTable table) {
        return table.getRows().stream()
                .map(row -> row.getTableCells().stream()
                        .filter(cell -> !isContinued(cell))
                        .map(cell ->
                                span(cell) + "x" + (properties(cell).isSetVMerge() ? "n" : "1") + " " + cell.getText())
                        .toList())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"2019, 20", "2021, 22"})
    void the_outcomes_of_table_3_stand_beside_one_merged_label(String form, int rows) {
        XWPFTable table = write(Reports.counted(form)).getTables().get(1);

        List<Integer> merged = IntStream.range(0, table.getRows().size())
                .filter(i -> properties(table.getRow(i).getCell(0)).isSetVMerge() && i > 2)
                .boxed()
                .toList();
        assertThat(merged)
                .hasSize(rows)
                .isEqualTo(IntStream.range(5, 5 + rows).boxed().toList());
        assertThat(table.getRow(5).getCell(0).getText()).isEqualTo("三、本年度办理结果");
        assertThat(properties(table.getRow(5).getCell(0)).getVMerge().getVal()).isEqualTo(STMerge.RESTART);
    }

    @Test
    void the_heads_of_a_table_with_one_set_of_them_come_again_on_every_page() {
        assertThat(write(Reports.counted("2021")).getTables().stream()
                        .map(table -> table.getRows().stream()
                                .filter(XWPFTableRow::isRepeatHeader)
                                .count()))
                .containsExactly(0L, 3L, 3L);
    }

    @Test
    void sections_stand_in_order_under_numbered_headings() {
        ObjectNode document = Reports.zero("2021").put("preamble", "引言一\n引言二");
        document.withObject("/requests").put("notes", "表下的话");

        assertThat(outline(write(Reports.read(document))))
                .containsExactly(
                        "Title 政府信息公开工作年度报告",
                        "BodyText 引言一",
                        "BodyText 引言二",
                        "Heading1 一、总体情况",
                        "BodyText 全年情况。",
                        "Heading1 二、主动公开政府信息情况",
                        "TABLE",
                        "TableNote ",
                        "Heading1 三、收到和处理政府信息公开申请情况",
                        "TABLE",
                        "TableNote 表下的话",
                        "Heading1 四、政府信息公开行政复议、行政诉讼情况",
                        "TABLE",
                        "TableNote ",
                        "Heading1 五、存在的主要问题及改进情况",
                        "BodyText 问题和改进。",
                        "Heading1 六、其他需要报告的事项",
                        "BodyText 没有收取信息处理费。");
    }

    @Test
    void parts_of_the_overview_have_headings_of_the_second_level() {
        ObjectNode document = Reports.zero("2021");
        document.withObject("/overview")
                .putArray("parts")
                .addObject()
                .put("topic", "platforms")
                .put("heading", "（四）平台建设")
                .put("text", "一段\n二段");

        assertThat(outline(write(Reports.read(document))))
                .containsSubsequence("Heading1 一、总体情况", "Heading2 （四）平台建设", "BodyText 一段", "BodyText 二段");
    }

    @Test
    void white_space_is_kept_as_it_is() {
        String text = "  两个空格  \t制表\n\n　　全角\n ";
        ObjectNode document = Reports.zero("2021").put("preamble", text);

        assertThat(write(Reports.read(document)).getParagraphs().stream()
                        .map(XWPFParagraph::getText)
                        .skip(1)
                        .limit(4)
                        .collect(Collectors.joining("\n")))
                .isEqualTo(text);
    }

    @Test
    void a_mark_is_told_below_its_table_and_a_cell_that_does_not_apply_shows_a_stroke() {
        ObjectNode document =
                Samples.mark(Reports.zero("2021"), "/proactiveDisclosure/administrativeRules/issued", "notApplicable");
        XWPFDocument word = write(Reports.read(document));

        assertThat(word.getTables().get(0).getRow(2).getCell(1).getText()).isEqualTo("/");
        assertThat(outline(word)).contains("TableNote 注：规章 · 本年制发件数：不适用");
    }

    @Test
    void a_published_revision_says_at_the_foot_of_its_pages_which_it_is() throws IOException {
        ReportDocument document = Reports.counted("2021");
        XWPFDocument word = open(writer.write(Reports.published(document)));

        assertThat(word.getFooterList().get(0).getText())
                .contains("第 2 版", "2025-01-20T02:03:04.005Z", "/2024/revisions/2", "0123456789abcdef");
        assertThat(outline(word)).isEqualTo(outline(write(document)));
    }

    @Test
    void a_long_figure_is_set_smaller_so_that_it_stays_on_its_line() {
        ObjectNode document =
                Samples.set(Reports.zero("2021"), "/requests/received/naturalPersons", 9_007_199_254_740_991L);
        XWPFTableRow row = write(Reports.read(document)).getTables().get(1).getRow(3);

        assertThat(size(row.getCell(1))).isEqualTo(5);
        assertThat(size(row.getCell(2))).isEqualTo(10.5);
    }

    @Test
    void it_is_an_upright_page_of_a4_in_chinese() {
        XWPFDocument word = write(Reports.counted("2021"));
        CTSectPr page = word.getDocument().getBody().getSectPr();

        assertThat(page.getPgSz().getW() + " " + page.getPgSz().getH()).isEqualTo("11906 16838");
        assertThat(page.getPgMar().getTop() + " " + page.getPgMar().getLeft()).isEqualTo("1440 1800");
        assertThat(word.getStyles()
                        .getCtStyles()
                        .getDocDefaults()
                        .getRPrDefault()
                        .getRPr()
                        .getLangList())
                .singleElement()
                .satisfies(language -> assertThat(language.getEastAsia()).isEqualTo("zh-CN"));
    }

    @Test
    void the_longest_text_is_written_whole() {
        String text = "长".repeat(200_000);
        ObjectNode document = Reports.zero("2021").put("preamble", text);

        assertThat(write(Reports.read(document)).getParagraphs().get(1).getText())
                .isEqualTo(text);
    }

    private XWPFDocument write(ReportDocument document) {
        return open(writer.write(Reports.printed(document)));
    }

    private static XWPFDocument open(byte[] file) {
        try {
            return new XWPFDocument(new ByteArrayInputStream(file));
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    private static List<String> outline(XWPFDocument word) {
        List<String> outline = new ArrayList<>();
        for (IBodyElement element : word.getBodyElements()) {
            outline.add(
                    element instanceof XWPFParagraph paragraph
                            ? paragraph.getStyleID() + " " + paragraph.getText()
                            : "TABLE");
        }
        return outline;
    }

    private static double size(XWPFTableCell cell) {
        return cell.getParagraphs().get(0).getRuns().get(0).getFontSizeAsDouble();
    }

    private static int span(XWPFTableCell cell) {
        return properties(cell).isSetGridSpan()
                ? properties(cell).getGridSpan().getVal().intValue()
                : 1;
    }

    private static boolean isContinued(XWPFTableCell cell) {
        return properties(cell).isSetVMerge() && properties(cell).getVMerge().getVal() == STMerge.CONTINUE;
    }

    private static CTTcPr properties(XWPFTableCell cell) {
        return cell.getCTTc().getTcPr();
    }
}
