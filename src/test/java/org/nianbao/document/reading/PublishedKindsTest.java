package org.nianbao.document.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.Samples;
import org.nianbao.document.source.Source;
import org.nianbao.document.source.SourceKind;
import org.nianbao.document.source.SourceOpener;
import org.nianbao.document.source.Unreadable;
import org.nianbao.form.Cell;
import org.nianbao.form.Form;

/** What programs and editors make of a report: the figures stay what they are. */
class PublishedKindsTest {

    private static final Form FORM = Samples.form("2021");
    private static final Map<Cell, BigDecimal> FIGURES = new RandomFigures(FORM, 5).consistent();
    private final ReportReader reader = new ReportReader(Samples.FORMS);

    private static final String PAGE = PublishedLayout.HTML.write(FORM, FIGURES, 2023);

    @Test
    void a_long_dash_says_that_there_is_nothing_to_fill_in() {
        Reading reading = read(PAGE.replace("<p>0</p>", "<p>—</p>"), "page.html");

        assertThat(reading.unread()).isEmpty();
        assertThat(figures(reading)).isEqualTo(figuresBut(BigDecimal.ZERO));
    }

    @Test
    void a_key_before_the_label_of_a_row_moves_nothing() {
        String page = PAGE.replaceAll(
                "(<tr><td colspan='1' rowspan='1'><p>)行政规范性文件",
                "$1/proactiveDisclosure/normativeDocuments" + "</p></td><td><p>行政规范性文件");

        assertThat(figures(read(page, "page.html"))).isEqualTo(figuresBut(null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"①", "1", "（1）", ""})
    void rows_are_known_by_their_labels_whatever_number_stands_before_them(String number) {
        String page = PAGE.replaceAll("<p>\\d\\.", "<p>" + number);

        assertThat(figures(read(page, "page.html"))).isEqualTo(figuresBut(null));
    }

    @Test
    void figures_beside_the_label_of_a_neighbour_are_left_open() {
        String text = PublishedLayout.SPACED.write(FORM, FIGURES, 2023);
        String first = row(text, "1.本机关不掌握相关政府信息");
        String second = row(text, "2.没有现成信息需要另行制作");
        String moved = text.replace(first, label(first))
                .replace(second, label(second) + figures(first) + "\n法提供" + figures(second));

        Map<Cell, BigDecimal> expected = figuresBut(null);
        expected.keySet()
                .removeIf(cell ->
                        cell.pointer().contains("/notHeld/") || cell.pointer().contains("/requiresCreation/"));
        assertThat(figures(read(moved, "page.txt"))).isEqualTo(expected);
    }

    @Test
    void as_many_figures_as_cells_none_of_whose_sums_holds_are_no_row_of_cells() {
        String text = PublishedLayout.LINES.write(FORM, FIGURES, 2023);
        int from = text.lastIndexOf("总计\n") + "总计\n".length();
        int end = text.indexOf("五、", from);

        Map<Cell, BigDecimal> read =
                figures(read(text.substring(0, from) + "1\n".repeat(15) + text.substring(end), "page.txt"));

        assertThat(only(read, "/disputes/")).isEmpty();
        assertThat(read).containsAllEntriesOf(only(FIGURES, "/requests/"));
    }

    @Test
    void rows_that_are_broken_into_lines_anywhere_are_rows() {
        String text = PublishedLayout.SPACED.write(FORM, FIGURES, 2023);
        String broken = text.replaceAll("(?m)(\\D)( \\d+)((?: \\d+){4})((?: \\d+){2})$", "$1$2\n$3\n$4");

        assertThat(figures(read(broken, "page.txt"))).isEqualTo(figuresBut(null));
    }

    @Test
    void figures_that_a_narrow_column_breaks_over_two_lines_are_left_open() {
        String text = PublishedLayout.SPACED.write(FORM, FIGURES, 2023);
        String sum = row(text, "（七）总计");
        String licence = row(text, "行政许可");
        String torn =
                text.replace(licence, label(licence) + " 12\n34").replace(sum, label(sum) + " 1 0 0 0 0 0 1\n2 2");

        Map<Cell, BigDecimal> expected = figuresBut(null);
        expected.keySet()
                .removeIf(cell -> cell.pointer().startsWith("/requests/outcomes/total/")
                        || cell.pointer().contains("/administrativeLicensing/"));
        assertThat(figures(read(torn, "page.txt"))).isEqualTo(expected);
    }

    @Test
    void figures_in_the_fields_of_a_form_are_read_but_none_that_are_not_shown() {
        String page = PAGE.replaceAll(
                "<p>(\\d+(?:\\.\\d+)?)</p>", "<input type='text' value='$1'><input type='hidden' value='7'>");

        assertThat(figures(read(page, "page.html"))).isEqualTo(figuresBut(null));
    }

    @Test
    void figures_broken_over_lines_of_their_cell_are_whole_where_the_sum_of_their_row_says_so() {
        String page = PAGE.replaceAll("<p>(\\d)(\\d+)</p>", "<p>$1</p><p>$2</p>");

        Map<Cell, BigDecimal> expected = figuresBut(null);
        expected.entrySet()
                .removeIf(entry -> entry.getKey().pointer().startsWith("/proactiveDisclosure/")
                        && entry.getValue().toPlainString().matches("\\d\\d+"));
        assertThat(figures(read(page, "page.html"))).isEqualTo(expected);
    }

    @Test
    void empty_cells_may_be_left_out_at_the_end_of_a_row_where_others_are_kept() {
        Map<Cell, BigDecimal> blanks = sorted(new RandomFigures(FORM, 5).withBlankZeros());
        blanks.keySet().removeIf(cell -> cell.pointer().startsWith("/disputes/"));
        String text = PublishedLayout.TABS.write(FORM, blanks, 2023);

        Map<Cell, BigDecimal> read = figures(read(text.replaceAll("\t+(?=\n)", ""), "page.txt"));

        assertThat(blanks).containsAllEntriesOf(read);
        assertThat(read.size()).isGreaterThan(blanks.size() * 9 / 10);
    }

    @Test
    void empty_cells_that_were_merged_move_no_figure() {
        Map<Cell, BigDecimal> blanks = sorted(new RandomFigures(FORM, 5).withBlanks());
        blanks.keySet().removeIf(cell -> cell.pointer().startsWith("/disputes/"));
        String empty = "<td colspan='1' rowspan='1'><p></p></td>";
        String page = PublishedLayout.HTML
                .write(FORM, blanks, 2023)
                .replace(empty.repeat(3), "<td colspan='3'></td>")
                .replace(empty.repeat(2), "<td colspan='2'></td>");

        Map<Cell, BigDecimal> read = figures(read(page, "page.html"));
        assertThat(blanks).containsAllEntriesOf(read);
        assertThat(read.size()).isGreaterThan(blanks.size() * 9 / 10);
    }

    @Test
    void figures_under_heads_are_read_where_cells_beside_them_are_blank() {
        Map<Cell, BigDecimal> blanks = sorted(new RandomFigures(FORM, 5).withBlankZeros());
        blanks.values().removeIf(value -> value.signum() == 0);
        String text = PublishedLayout.ALIGNED_UNDER_HEADS.write(FORM, blanks, 2023);

        Map<Cell, BigDecimal> read = figures(read(text, "page.txt"));
        assertThat(blanks).containsAllEntriesOf(read);
        assertThat(read).containsAllEntriesOf(only(blanks, "/requests/outcomes/"));
        assertThat(figures(reader.read(asPdf(text)))).isEqualTo(blanks);
    }

    @Test
    void figures_that_stand_under_other_heads_than_their_own_are_left_open() {
        Map<Cell, BigDecimal> blanks = sorted(new RandomFigures(FORM, 5).withBlankZeros());
        blanks.values().removeIf(value -> value.signum() == 0);
        String text = PublishedLayout.ALIGNED_UNDER_HEADS.write(FORM, blanks, 2023);
        String row = row(text, "1.信访举报投诉类申请");

        Map<Cell, BigDecimal> read = figures(read(text.replace(row, row.replaceFirst(" {8}(?=\\d)", "")), "page.txt"));

        assertThat(blanks).containsAllEntriesOf(read);
    }

    private static Source asPdf(String text) {
        Source lines = new SourceOpener().open(text.getBytes(StandardCharsets.UTF_8), null, "page.txt");
        return new Source(SourceKind.PDF, lines.pieces(), false, lines.imprint());
    }

    private static Map<Cell, BigDecimal> only(Map<Cell, BigDecimal> figures, String pointer) {
        Map<Cell, BigDecimal> kept = sorted(figures);
        kept.keySet().removeIf(cell -> !cell.pointer().startsWith(pointer));
        return kept;
    }

    @Test
    void a_file_that_ends_before_its_tables_is_said_to_be_incomplete() {
        assertThatThrownBy(() -> read("<html><body><p>某局年度报告</p><table><tr><td>公", "page.html"))
                .isInstanceOf(Unreadable.class)
                .hasMessageStartingWith("the file is incomplete");
    }

    private static String row(String text, String label) {
        return text.lines().filter(line -> line.contains(label)).findFirst().orElseThrow();
    }

    private static String label(String row) {
        return row.replaceFirst("( \\d+)+$", "");
    }

    private static String figures(String row) {
        return row.substring(label(row).length());
    }

    private static Map<Cell, BigDecimal> figuresBut(BigDecimal without) {
        Map<Cell, BigDecimal> figures = sorted(FIGURES);
        figures.values().removeIf(value -> value.equals(without));
        return figures;
    }

    private static Map<Cell, BigDecimal> figures(Reading reading) {
        Map<Cell, BigDecimal> figures = sorted(Map.of());
        reading.cells().forEach(cell -> cell.value().ifPresent(value -> figures.put(cell.cell(), value)));
        return figures;
    }

    private static Map<Cell, BigDecimal> sorted(Map<Cell, BigDecimal> figures) {
        Map<Cell, BigDecimal> sorted = new TreeMap<>((one, other) -> one.index() - other.index());
        sorted.putAll(figures);
        return sorted;
    }

    private Reading read(String file, String name) {
        return reader.read(new SourceOpener().open(file.getBytes(StandardCharsets.UTF_8), null, name));
    }
}
