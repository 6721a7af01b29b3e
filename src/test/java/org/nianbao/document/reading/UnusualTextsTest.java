package org.nianbao.document.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nianbao.document.reading.UnusualReport.figures;
import static org.nianbao.document.reading.UnusualReport.line;
import static org.nianbao.document.reading.UnusualReport.read;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.document.reading.CellReading.Certainty;

/** Text and Markdown as extractors and mirrors leave it: marks are no content, and what is lost moves no figure. */
class UnusualTextsTest {

    private static final UnusualReport REPORT = new UnusualReport("2021");
    private static final String SPACED = REPORT.as(PublishedLayout.SPACED);
    private static final String LINES = REPORT.as(PublishedLayout.LINES);
    private static final String MARKDOWN = REPORT.as(PublishedLayout.BARS_OF_GRID);
    private static final String BARRED = barred("0", "|\n");
    private static final String NOT_PROCESSED = "/requests/outcomes/notProcessed/";
    private static final String REPEATED = NOT_PROCESSED + "repeated/";
    private static final String FORWARD = "/requests/carriedForward/";

    @ParameterizedTest
    @ValueSource(strings = {"**", "*", "__", "_", "`"})
    void marks_of_markdown_are_no_part_of_labels_and_figures(String mark) {
        String text = MARKDOWN.replaceAll("(?<=\\|)([^|\\n]+)(?=\\|)", mark + "$1" + mark);
        Reading reading = read(text, "report.md");

        assertThat(figures(reading)).isEqualTo(REPORT.all());
        assertThat(reading.deviations()).isEmpty();
    }

    @Test
    void headings_of_markdown_are_the_headings_of_the_form() {
        Reading reading = read(
                "# " + MARKDOWN.replaceAll("(?m)^(?=[一二三四五六]、)", "\n## ").replaceAll("(?m)(?<!\\|)\\n(?=\\|)", "\n\n"),
                "report.md");

        assertThat(figures(reading)).isEqualTo(REPORT.all());
        assertThat(reading.deviations()).isEmpty();
        assertThat(reading.names()).containsExactly("某某县财政局");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<br>", "<br/>", " ", "-", "—", ""})
    void the_label_of_a_group_may_stand_before_that_of_each_row(String between) {
        assertThat(figures(read(grouped(between), "report.md"))).isEqualTo(REPORT.all());
    }

    /** The rows of a group with its label before their own, in one cell. */
    private static String grouped(String between) {
        StringBuilder text = new StringBuilder();
        String group = "";
        for (String line : MARKDOWN.split("\n")) {
            Matcher row = Pattern.compile("\\|(?:三、本年度办理结果)?\\|(（.）[^|]*|)\\|([^|]*)(\\|.*\\d\\|)")
                    .matcher(line);
            if (!row.matches()) {
                text.append(line).append('\n');
                continue;
            }
            group = row.group(1).isEmpty() ? group : row.group(1);
            String label = row.group(2).isEmpty() ? group : group + between + row.group(2);
            text.append("|").append(label).append("||").append(row.group(3)).append('\n');
        }
        return text.toString();
    }

    @Test
    void a_bar_on_a_line_of_its_own_is_a_blank_cell() {
        assertThat(figures(read(barred("", ""), "report.txt"))).isEqualTo(REPORT.allButZeros());
    }

    @Test
    void a_bar_that_stands_behind_a_row_is_no_cell() {
        assertThat(figures(read(BARRED, "report.txt"))).isEqualTo(REPORT.all());
    }

    /** Rows whose cells stand on lines of their own, each with its bar, and something behind each row. */
    private static String barred(String zero, String end) {
        StringBuilder text = new StringBuilder();
        REPORT.as(PublishedLayout.TABS).lines().forEach(line -> {
            boolean row = line.contains("\t");
            for (String cell : line.split("\t", -1)) {
                String content = cell.equals("0") ? zero : cell;
                text.append(row ? (content + " |").strip() : content).append('\n');
            }
            text.append(row ? end : "");
        });
        return text.toString();
    }

    @Test
    void a_row_that_is_lost_among_cells_on_lines_of_their_own_moves_no_figure() {
        Matcher row = Pattern.compile("2\\.重复申请 \\|\n(\\d+ \\|\n){7}\\|\n").matcher(BARRED);

        assertThat(figures(read(row.replaceFirst(""), "report.txt")))
                .isEqualTo(REPORT.allBut(NOT_PROCESSED + "petitions", REPEATED, NOT_PROCESSED + "publications"));
    }

    @Test
    void a_label_that_is_lost_among_cells_on_lines_of_their_own_is_inferred_from_its_place() {
        Reading reading = read(BARRED.replace("2.重复申请 |\n", ""), "report.txt");

        assertThat(figures(reading)).isEqualTo(REPORT.all());
        assertThat(reading.cells())
                .filteredOn(cell -> cell.certainty() == Certainty.INFERRED)
                .extracting(cell -> cell.cell().pointer())
                .containsExactlyElementsOf(REPORT.pointers().stream()
                        .filter(pointer -> pointer.startsWith(REPEATED))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", ""})
    void a_figure_that_is_lost_among_cells_on_lines_of_their_own_moves_no_other(String zero) {
        String text = barred(zero, "|\n");
        Matcher figure = Pattern.compile("(?m)^\\d+ \\|\n").matcher(text);
        figure.region(text.indexOf("（五）不予处理"), text.indexOf("四、结转下年度"));
        while (figure.find()) {
            String rest = text.substring(0, figure.start()) + text.substring(figure.end());
            assertThat(REPORT.all()).containsAllEntriesOf(figures(read(rest, "report.txt")));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LINES", "LINES_APART", "LINES_WITH_BARS"})
    void a_row_that_the_form_does_not_have_leaves_its_neighbours_as_they_are(PublishedLayout layout) {
        String text = REPORT.as(layout);
        String between = text.contains("\n|\n") ? "\n|\n" : text.contains("\n\n") ? "\n\n" : "\n";
        String row = String.join(between, "其他主动公开文件（含以本单位名义签发的）", "5", "6", "7");
        int at = text.indexOf("第二十条第（五）项");
        Reading reading = read(text.substring(0, at) + row + "\n" + text.substring(at), "report.txt");

        assertThat(figures(reading)).isEqualTo(REPORT.all());
        assertThat(reading.document().asPublished().toString()).contains("其他主动公开文件");
    }

    @Test
    void a_text_that_ends_within_a_row_gives_that_row_only_where_its_sum_holds() {
        String row = line(SPACED, "2.重复申请");
        String before = SPACED.substring(0, SPACED.indexOf(row));
        Map<String, BigDecimal> whole = before(REPEATED, true);

        assertThat(figures(read(before + row, "report.txt"))).isEqualTo(whole);
        assertThat(figures(read(before + row.replaceFirst(" 24 ", " "), "report.txt")))
                .isEqualTo(before(REPEATED, false));
        assertThat(figures(read(before + row.replaceFirst(" 64$", ""), "report.txt")))
                .isEqualTo(before(REPEATED, false));
        assertThat(figures(read(before + row.replaceFirst(" 24 ", " 25 "), "report.txt")))
                .isEqualTo(before(REPEATED, false));
    }

    /** The figures of all rows before this one, and of it if they are asked for. */
    private static Map<String, BigDecimal> before(String row, boolean with) {
        Map<String, BigDecimal> before = REPORT.all();
        int first = REPORT.pointers().indexOf(row + "naturalPersons");
        before.keySet().removeIf(pointer -> {
            int at = REPORT.pointers().indexOf(pointer);
            return at >= first && !(with && pointer.startsWith(row));
        });
        return before;
    }

    @Test
    void a_last_row_with_a_lost_figure_stays_blank() {
        String row = line(SPACED, "四、结转下年度继续办理");
        String text = SPACED.substring(0, SPACED.indexOf(row)) + row.replaceFirst(" 24 ", " ");

        assertThat(figures(read(text, "report.txt"))).isEqualTo(REPORT.allBut(FORWARD, "/disputes/"));
    }

    @Test
    void characters_with_their_pronunciation_behind_them_are_known() {
        for (String text : new String[] {SPACED, LINES, REPORT.page()}) {
            String spoken = text.replace("数量", "数(shù)量")
                    .replace("信息内容", "信息內(nèi)容")
                    .replace("规章", "規(guī)章")
                    .replace("行政许可", "行政許(xǔ)可")
                    .replace("总计", "總(zǒng)計(jì)");

            assertThat(figures(read(spoken, text.startsWith("<") ? "page.html" : "page.txt")))
                    .isEqualTo(REPORT.all());
        }
    }
}
