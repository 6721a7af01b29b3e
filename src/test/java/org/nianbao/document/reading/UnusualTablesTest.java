package org.nianbao.document.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nianbao.document.reading.UnusualReport.DOCUMENTS;
import static org.nianbao.document.reading.UnusualReport.RULES;
import static org.nianbao.document.reading.UnusualReport.figures;
import static org.nianbao.document.reading.UnusualReport.line;
import static org.nianbao.document.reading.UnusualReport.read;
import static org.nianbao.document.reading.UnusualReport.swapped;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Tables with other heads, rows and columns than the form's: no figure gets into another cell than its own. */
class UnusualTablesTest {

    private static final UnusualReport REPORT = new UnusualReport("2021");
    private static final UnusualReport OLD = new UnusualReport("2019");
    private static final String PAGE = REPORT.page();

    @ParameterizedTest
    @EnumSource(names = {"HTML", "TABS", "BARS", "SPACED", "LINES"})
    void figures_under_heads_of_the_form_before_are_left_unread(PublishedLayout layout) {
        String file = REPORT.as(layout)
                .replace("本年制发件数", "本年新制作数量")
                .replace("本年废止件数", "本年新公开数量")
                .replace("现行有效件数", "对外公开总数量");

        assertThat(figures(read(file, "report." + layout.ending))).isEqualTo(REPORT.allBut(RULES, DOCUMENTS));
    }

    @ParameterizedTest
    @EnumSource(names = {"HTML", "TABS", "BARS", "SPACED", "LINES"})
    void figures_under_heads_of_the_form_after_are_left_unread(PublishedLayout layout) {
        String file = OLD.as(layout)
                .replace("本年新制作数量", "本年制发件数")
                .replace("本年新公开数量", "本年废止件数")
                .replace("对外公开总数量", "现行有效件数");

        assertThat(figures(read(file, "report." + layout.ending))).isEqualTo(OLD.allBut(RULES, DOCUMENTS));
    }

    @Test
    void exchanged_heads_of_a_grid_take_their_figures_with_them() {
        String page = swapped(PAGE, "社会公益组织", "法律服务机构");

        assertThat(figures(read(page, "page.html")))
                .isEqualTo(REPORT.exchanged("/requests/", "publicInterestOrganizations", "legalServiceInstitutions"));
    }

    @ParameterizedTest
    @EnumSource(
            names = {"TABS", "TABS_OF_GRID", "BARS", "BARS_OF_GRID", "WIDE_BARS", "DRAWN_LINES", "ALIGNED", "SPACED"})
    void exchanged_heads_in_text_leave_the_rows_of_table_3_unread(PublishedLayout layout) {
        String text = swapped(REPORT.as(layout), "社会公益组织", "法律服务机构");

        assertThat(figures(read(text, "report." + layout.ending))).isEqualTo(REPORT.allBut("/requests/"));
    }

    @ParameterizedTest
    @EnumSource(names = {"HTML", "TABS", "TABS_REPEATED", "BARS", "BARS_OF_GRID", "WIDE_BARS", "DRAWN_LINES"})
    void exchanged_heads_on_one_line_take_their_figures_with_them(PublishedLayout layout) {
        String text = swapped(REPORT.as(layout), "本年废止件数", "现行有效件数");

        assertThat(figures(read(text, "report." + layout.ending)))
                .isEqualTo(REPORT.exchanged("/proactiveDisclosure/", "repealed", "inForce"));
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"LINES", "LINES_APART", "LINES_WITH_BARS", "RUN_TOGETHER"})
    void table_4_is_left_unread_where_its_heads_stand_in_another_order(PublishedLayout layout) {
        String file = swapped(REPORT.as(layout), "结果维持", "结果纠正");

        assertThat(figures(read(file, "report." + layout.ending))).isEqualTo(REPORT.allBut("/disputes/"));
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"LINES", "LINES_APART", "LINES_WITH_BARS", "RUN_TOGETHER"})
    void table_4_is_left_unread_where_its_groups_stand_in_another_order(PublishedLayout layout) {
        String file = swapped(REPORT.as(layout), "未经复议直接起诉", "复议后起诉");

        assertThat(figures(read(file, "report." + layout.ending))).isEqualTo(REPORT.allBut("/disputes/"));
    }

    @Test
    void a_figure_over_several_rows_is_the_figure_of_none_of_them() {
        String rules = line(PAGE, ">规章<");
        String documents = line(PAGE, ">行政规范性文件<");
        String page = PAGE.replace(rules, rules.replaceAll("<td>(?=\\d)", "<td rowspan='2'>"))
                .replace(documents, documents.replaceAll("<td>\\d+</td>", ""));

        assertThat(figures(read(page, "page.html"))).isEqualTo(REPORT.allBut(RULES, DOCUMENTS));
    }

    @Test
    void the_sum_of_a_group_over_all_its_rows_is_the_figure_of_none_of_them() {
        String first = line(PAGE, "1.信访");
        String page = PAGE.replace(first, first.replaceAll("<td>(?=\\d+<)", "<td rowspan='5'>"));
        for (String label : List.of("2.重复", "3.要求提供", "4.无正当", "5.要求行政")) {
            String row = line(page, label);
            page = page.replace(row, row.replaceAll("<td>\\d+</td>", ""));
        }

        assertThat(figures(read(page, "page.html"))).isEqualTo(REPORT.allBut("/requests/outcomes/notProcessed/"));
    }

    @Test
    void table_4_may_be_printed_as_three_rows() {
        String heads = "<td>结果维持</td><td>结果纠正</td><td>其他结果</td><td>尚未审结</td><td>总计</td></tr>";
        String rows = "<table><tr><td colspan='2'>类别</td>" + heads
                + "<tr><td colspan='2'>行政复议</td>" + cells(0)
                + "<tr><td rowspan='2'>行政诉讼</td><td>未经复议直接起诉</td>" + cells(5)
                + "<tr><td>复议后起诉</td>" + cells(10) + "</table>\n";

        assertThat(figures(read(withTable4(PAGE, rows), "page.html"))).isEqualTo(REPORT.all());
    }

    @Test
    void table_4_may_be_printed_as_three_lines() {
        String rows = "结果维持 结果纠正 其他结果 尚未审结 总计\n行政复议 " + values(0) + "\n行政诉讼\n未经复议直接起诉 " + values(5) + "\n复议后起诉 "
                + values(10) + "\n";
        String text = withTable4(REPORT.as(PublishedLayout.SPACED), rows);

        assertThat(figures(read(text, "page.txt"))).isEqualTo(REPORT.all());
    }

    private static String values(int from) {
        String[] values =
                line(REPORT.as(PublishedLayout.SPACED), "0 12 28 0 40").split(" ");
        return String.join(" ", Arrays.asList(values).subList(from, from + 5));
    }

    private static String cells(int from) {
        return "<td>" + values(from).replace(" ", "</td><td>") + "</td></tr>";
    }

    private static String withTable4(String file, String table) {
        String heading = line(file, "四、政府信息公开行政复议");
        String next = line(file, "五、存在的");
        return file.substring(0, file.indexOf(heading) + heading.length()) + "\n" + table
                + file.substring(file.indexOf(next));
    }

    @Test
    void a_column_that_a_grid_does_not_have_stays_blank() {
        String page = withoutFigures(5)
                .replace("<td>其他</td>", "")
                .replace("<td colspan='5'>法人", "<td colspan='4'>法人")
                .replace("<td colspan='7'>申请人", "<td colspan='6'>申请人");

        Map<String, BigDecimal> expected = REPORT.all();
        expected.keySet().removeIf(pointer -> pointer.startsWith("/requests/") && pointer.endsWith("/others"));
        assertThat(figures(read(page, "page.html"))).isEqualTo(expected);
    }

    @Test
    void a_grid_with_the_applicants_that_are_persons_and_the_total_alone_gives_these() {
        String page = withoutFigures(1, 2, 3, 4, 5)
                .replace(line(PAGE, "<td>商业企业</td>") + "\n", "")
                .replace("<td colspan='5'>法人或其他组织</td>", "")
                .replace("rowspan='3'>（本列", "rowspan='2'>（本列")
                .replace("<td rowspan='2'>自然人", "<td>自然人")
                .replace("<td rowspan='2'>总计", "<td>总计")
                .replace("<td colspan='7'>申请人", "<td colspan='2'>申请人");

        Map<String, BigDecimal> expected = REPORT.all();
        expected.keySet()
                .removeIf(pointer -> pointer.startsWith("/requests/") && !pointer.matches(".*/(naturalPersons|total)"));
        assertThat(figures(read(page, "page.html"))).isEqualTo(expected);
    }

    /** The page without the figures in some columns of its third table. */
    private static String withoutFigures(Integer... columns) {
        return PAGE.lines()
                .map(line -> {
                    List<String> cells = new ArrayList<>(List.of(line.split("(?=<td>\\d+</td>)")));
                    if (cells.size() == 8) {
                        Arrays.stream(columns).forEach(column -> cells.set(column + 1, ""));
                    }
                    return String.join("", cells);
                })
                .collect(Collectors.joining("\n"));
    }

    @Test
    void a_comparison_with_the_labels_of_the_official_rows_takes_none_of_them_away() {
        String comparison = "<p>近两年情况对比如下：</p><table><tr><td>项目</td><td>2021年</td><td>2022年</td><td>增减</td></tr>"
                + "<tr><td>行政许可</td><td>41</td><td>77</td><td>+36</td></tr>"
                + "<tr><td>一、本年新收政府信息公开申请数量</td><td>51</td><td>99</td><td>+48</td></tr></table>\n";
        String heading = "<p>四、政府信息公开行政复议";

        assertThat(figures(read(PAGE.replace(heading, comparison + heading), "page.html")))
                .isEqualTo(REPORT.all());
        assertThat(figures(read(PAGE.replace("<p>二、主动", comparison + "<p>二、主动"), "page.html")))
                .isEqualTo(REPORT.all());
    }
}
