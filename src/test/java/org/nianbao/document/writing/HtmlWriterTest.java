package org.nianbao.document.writing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.Samples;
import org.nianbao.figures.DocumentReader;
import org.nianbao.figures.ReportDocument;
import org.nianbao.figures.Scope;
import org.nianbao.form.Cell;
import org.nianbao.form.Form;
import org.nianbao.form.FormCatalogue;
import org.nianbao.platform.json.StrictJson;

class HtmlWriterTest {

    private static final FormCatalogue FORMS = FormCatalogue.load(List.of("2019", "2021", "2031"));
    private static final String HOSTILE =
            "</script><script>alert(1)</script> <a href=\"javascript:alert(2)\">&amp;</a> ]]> <!-- '";

    private static Form form(String id) {
        return FORMS.find(id).orElseThrow();
    }

    private static ReportDocument read(ObjectNode document) {
        return Samples.read(new DocumentReader(FORMS), document);
    }

    private static String write(ReportDocument document) {
        return text(new PrintedReport(document, "某局", Optional.empty()));
    }

    private static String text(PrintedReport report) {
        return new String(new HtmlWriter().write(report), StandardCharsets.UTF_8);
    }

    private static Document page(ReportDocument document) {
        return Jsoup.parse(write(document));
    }

    /** A report with another figure in each cell. */
    private static ObjectNode numbered(Form form) {
        ObjectNode document = Samples.blank(form);
        form.cells().forEach(cell -> Samples.set(document, cell.pointer(), 1000L + cell.index()));
        return document;
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019", "2021", "2031"})
    void every_cell_stands_once_with_its_figure_where_the_form_has_it(String id) {
        Document page = page(read(numbered(form(id))));

        Map<String, String> printed = new LinkedHashMap<>();
        for (Element cell : page.select("td")) {
            assertThat(printed.put(cell.attr("data-cell"), cell.text())).isNull();
        }
        assertThat(List.copyOf(printed.entrySet()))
                .isEqualTo(form(id).cells().stream()
                        .map(cell -> Map.entry(cell.pointer(), String.valueOf(1000 + cell.index())))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019", "2021", "2031"})
    void the_heads_and_labels_of_every_cell_are_read_out_before_its_figure(String id) {
        Document page = page(read(numbered(form(id))));

        Map<String, List<String>> announced = page.select("td").stream()
                .collect(Collectors.toMap(
                        cell -> cell.attr("data-cell"),
                        cell -> announced(cell),
                        (one, other) -> one,
                        LinkedHashMap::new));

        assertThat(announced).isEqualTo(HeadersOfTheForm.of(form(id)));
    }

    private static List<String> announced(Element cell) {
        Element table = cell.closest("table");
        return List.of(cell.attr("headers").split(" ")).stream()
                .map(id -> table.select("th#" + id))
                .peek(heads -> assertThat(heads).hasSize(1))
                .map(heads -> heads.first().text())
                .toList();
    }

    @Test
    void a_cell_of_the_outcomes_is_announced_by_its_columns_and_by_all_labels_beside_it() {
        Element cell = page(read(numbered(form("2021"))))
                .selectFirst("td[data-cell=/requests/outcomes/denied/stateSecrets/commercialEnterprises]");

        assertThat(announced(cell)).containsExactly("申请人情况", "法人或其他组织", "商业企业", "三、本年度办理结果", "（三）不予公开", "1.属于国家秘密");
        assertThat(cell.closest("table").select("thead tr")).hasSize(3);
        assertThat(cell.closest("table").select("th").eachAttr("scope"))
                .hasSameSizeAs(cell.closest("table").select("th"))
                .containsOnly("row", "rowgroup", "col", "colgroup");
    }

    @Test
    void the_sections_stand_in_their_order_and_name_their_tables() {
        Document page = page(read(numbered(form("2021"))));

        assertThat(page.select("h2").eachText())
                .containsExactly(
                        "一、总体情况",
                        "二、主动公开政府信息情况",
                        "三、收到和处理政府信息公开申请情况",
                        "四、政府信息公开行政复议、行政诉讼情况",
                        "五、存在的主要问题及改进情况",
                        "六、其他需要报告的事项");
        assertThat(page.select("table").stream()
                        .map(table -> page.getElementById(table.attr("aria-labelledby"))
                                .text()
                                .substring(0, 1)))
                .containsExactly("二", "三", "四");
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @Test
    void texts_are_printed_line_by_line_with_all_their_spaces() {
        ObjectNode document = Samples.blank(form("2021"));
        document.put("title", "某局\n2024年度报告").put("preamble", "  一\n\n\t二  三\n");
        document.withObject("/requests").put("notes", "注：  见附件\n");
        document.withObject("/overview")
                .putArray("parts")
                .addObject()
                .put("topic", "platforms")
                .put("heading", "（一）平台")
                .put("text", "文\n　　字");

        Document page = page(read(document));

        assertThat(page.selectFirst("h1").wholeText()).isEqualTo("某局\n2024年度报告");
        assertThat(page.title()).isEqualTo("某局 2024年度报告");
        assertThat(lines(page, ".preamble")).containsExactly("  一", "", "\t二  三", "");
        assertThat(lines(page, "section:has(#requests) .beside")).containsExactly("注：  见附件", "");
        assertThat(page.select("h3").eachText()).containsExactly("（一）平台");
        assertThat(lines(page, "section:has(#overview) .text")).containsExactly("文", "　　字");
    }

    private static List<String> lines(Document page, String place) {
        return page.select(place + " p").stream().map(Element::wholeText).toList();
    }

    @Test
    void whatever_is_written_in_a_report_is_text_on_its_page() {
        ObjectNode document = Samples.blank(form("2021")).put("title", HOSTILE).put("preamble", HOSTILE);
        document.withObject("/disputes").put("notes", HOSTILE);
        document.withObject("/otherMatters").put("text", HOSTILE);
        document.withObject("/overview")
                .putArray("parts")
                .addObject()
                .put("topic", "other")
                .put("heading", HOSTILE)
                .put("text", HOSTILE);
        String pointer = mark(document, "unread", HOSTILE);
        document.putArray("asPublished")
                .addObject()
                .put("place", HOSTILE)
                .put("label", HOSTILE)
                .putArray("values")
                .add(HOSTILE);

        Document page = page(read(document));

        assertThat(page.select("script").eachAttr("id")).containsExactly(HtmlWriter.IMPRINT);
        assertThat(page.select("a, img, link, iframe, object, form, base, [href], [src], [style]"))
                .isEmpty();
        assertThat(page.select("h1, h3, .text p, .beside p, .preamble p").stream()
                        .map(Element::wholeText)
                        .filter(HOSTILE::equals))
                .hasSize(6);
        assertThat(page.select(".notes p").eachText())
                .allMatch(note -> note.contains(HOSTILE))
                .hasSize(2);
        assertThat(pointer).isNotNull();
    }

    private static String mark(ObjectNode document, String kind, String raw) {
        Cell cell = form("2021").cells().get(0);
        Samples.mark(document, cell.pointer(), kind);
        document.withObject("/" + cell.section())
                .withObject("/marks")
                .withObject("/" + cell.pointer().replace("~", "~0").replace("/", "~1"))
                .put("raw", raw)
                .put("note", "扫描件\n模糊");
        return cell.pointer();
    }

    @Test
    void the_report_is_in_the_page_as_data_that_no_text_of_it_can_leave() {
        ObjectNode document =
                numbered(form("2019")).put("preamble", HOSTILE + "\u2028\u2029").put("title", "𠀀\uFFFD");
        ReportDocument report = read(document);

        String data = page(report).getElementById(HtmlWriter.IMPRINT).data();

        assertThat(data).doesNotContain("<", ">", "&", "\u2028", "\u2029");
        assertThat(StrictJson.stored(data))
                .isEqualTo(StrictJson.stored(report.toJson().toString()));
    }

    @Test
    void marks_and_what_the_form_has_no_place_for_are_told_below_the_table() {
        ObjectNode document = Samples.blank(form("2021"));
        mark(document, "notApplicable", "—");
        document.putArray("asPublished")
                .addObject()
                .put("place", "三（六）")
                .put("label", "（六）其他处理")
                .put("nearest", "/requests/outcomes/otherHandling")
                .putArray("values")
                .add(12)
                .addNull()
                .add("无");
        document.withArray("/asPublished")
                .addObject()
                .put("place", "附表")
                .put("label", "")
                .putArray("values");

        Document page = page(read(document));

        assertThat(page.selectFirst("td").text()).isEqualTo(PrintedCell.NOT_APPLICABLE);
        assertThat(page.select("section:has(#proactiveDisclosure) .notes p").eachText())
                .containsExactly("注：规章 · 本年制发件数：不适用；原文：—；说明：扫描件 模糊");
        assertThat(page.select("section:has(#requests) .notes p").eachText())
                .containsExactly("原件另载（三（六））：（六）其他处理：12、（空）、无");
        assertThat(page.select("main > .notes p").eachText()).containsExactly("原件另载（附表）");
    }

    @Test
    void a_published_revision_says_at_its_end_which_it_is_and_where_it_stands() {
        var colophon = new PrintedReport.Colophon(2, "ab12", "2025-03-31", "/api/v1/publications/Z1/2024/revisions/2");
        ReportDocument report = read(numbered(form("2021")));

        Document published = Jsoup.parse(text(new PrintedReport(report, "某局", Optional.of(colophon))));

        assertThat(published.select("main > :last-child p").eachText())
                .containsExactly(
                        "第 2 版，发布于 2025-03-31", "固定地址：/api/v1/publications/Z1/2024/revisions/2", "SHA-256：ab12");
        assertThat(page(report).select(".colophon")).isEmpty();
    }

    @Test
    void a_blank_form_has_all_its_cells_empty_and_room_for_every_text() {
        Form form = form("2031");
        Document page = page(ReportDocument.blank(null, 2031, form, Scope.OWN, ""));

        assertThat(page.select("td"))
                .hasSameSizeAs(form.cells())
                .allMatch(cell -> cell.wholeText().isEmpty());
        assertThat(page.select("div.text")).hasSize(3).allMatch(text -> text.childNodeSize() == 0);
        assertThat(page.select("h1, .notes, .colophon")).isEmpty();
        assertThat(page.title()).isEqualTo("某局2031年政府信息公开工作年度报告");
    }

    @Test
    void the_page_is_for_people_who_read_chinese_on_any_screen_and_needs_nothing_else() {
        Document page = page(read(numbered(form("2021"))));

        assertThat(page.selectFirst("html").attr("lang")).isEqualTo("zh-CN");
        assertThat(page.selectFirst("meta[name=viewport]").attr("content"))
                .isEqualTo("width=device-width, initial-scale=1");
        assertThat(page.charset()).isEqualTo(StandardCharsets.UTF_8);
        assertThat(page.selectFirst("style").data()).contains("@page").doesNotContain("url(", "@import");
    }
}
