package org.nianbao.document.reading;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.nianbao.form.Cell;
import org.nianbao.form.Form;
import org.nianbao.form.PrintedTable;
import org.nianbao.form.PrintedTable.Box;
import org.nianbao.form.Section;

/** The ways in which the tables of a report come out of web pages, Word and PDF files. */
enum PublishedLayout {
    HTML(true, false, "html", PublishedLayout::html),
    TABS(true, false, "txt", (table, text) -> rows(table, text, "\t", "")),
    TABS_OF_GRID(true, false, "txt", (table, text) -> spread(table, text, "\t", false)),
    TABS_REPEATED(true, false, "txt", (table, text) -> spread(table, text, "\t", true)),
    BARS(true, false, "txt", (table, text) -> rows(table, text, " | ", " |")),
    BARS_OF_GRID(true, false, "md", (table, text) -> spread(table, text, "|", false)),
    BARS_REPEATED(true, false, "md", (table, text) -> spread(table, text, "|", true)),
    WIDE_BARS(true, false, "txt", (table, text) -> rows(table, text, "｜", "｜")),
    DRAWN_LINES(true, false, "txt", (table, text) -> drawn(spread(table, text, "│", false))),
    LINES_WITH_BARS(false, false, "txt", (table, text) -> lines(table, text, "\n|\n")),
    LINES_APART(false, false, "txt", (table, text) -> lines(table, text, "\n\n")),
    LINES(false, false, "txt", (table, text) -> lines(table, text, "\n")),
    ALIGNED(false, false, "txt", PublishedLayout::aligned),
    ALIGNED_UNDER_HEADS(false, false, "txt", (table, text) -> columns(spread(table, text, "\t", false))),
    SPACED(false, false, "txt", (table, text) -> rows(table, text, " ", "")),
    RUN_TOGETHER(false, true, "txt", (table, text) -> lines(table, text, "").replace("\n", ""));

    /** Whether blank cells can be seen. */
    final boolean hasCells;

    /** Whether figures run together. */
    final boolean glued;

    final String ending;
    private final BiFunction<PrintedTable, Text, String> write;

    /** What is printed in a box. */
    interface Text {

        String of(Box box);
    }

    PublishedLayout(boolean hasCells, boolean glued, String ending, BiFunction<PrintedTable, Text, String> write) {
        this.hasCells = hasCells;
        this.glued = glued;
        this.ending = ending;
        this.write = write;
    }

    /** A whole report with these figures and a few sentences. */
    String write(Form form, Map<Cell, BigDecimal> figures, int year) {
        Text text = box -> box.pointer() == null
                ? box.text().zh()
                : figures.getOrDefault(form.cell(box.pointer()).orElseThrow(), null) == null
                        ? ""
                        : figures.get(form.cell(box.pointer()).orElseThrow()).toPlainString();
        String end = this == HTML ? "</p>\n" : "\n";
        String begin = this == HTML ? "<p>" : "";
        StringBuilder page = new StringBuilder(begin + "某某县财政局" + year + "年政府信息公开工作年度报告" + end);
        for (Section section : form.sections()) {
            page.append(begin)
                    .append(section.number())
                    .append("、")
                    .append(section.title().zh())
                    .append(end);
            page.append(
                    section.hasFigures()
                            ? write.apply(PrintedTable.of(section), text) + "\n"
                            : begin + year + "年，本机关认真贯彻落实《条例》，各项工作有序推进。" + end);
        }
        return page.toString();
    }

    private static String html(PrintedTable table, Text text) {
        String rows = table.rows().stream()
                .map(row -> row.stream()
                        .map(box -> "<td colspan='%d' rowspan='%d'><p>%s</p></td>"
                                .formatted(box.colspan(), box.rowspan(), text.of(box)))
                        .collect(Collectors.joining("", "<tr>", "</tr>")))
                .collect(Collectors.joining("\n"));
        return "<table><tbody>" + rows + "</tbody></table>";
    }

    private static String rows(PrintedTable table, Text text, String between, String end) {
        return table.rows().stream()
                .map(row -> row.stream().map(text::of).collect(Collectors.joining(between, "", end)))
                .collect(Collectors.joining("\n"));
    }

    /** Every column of the grid, the text of a box in the first one that it covers or in all of them. */
    private static String spread(PrintedTable table, Text text, String between, boolean repeated) {
        String[][] grid = new String[table.rows().size()][table.columns()];
        for (int row = 0; row < grid.length; row++) {
            int column = 0;
            for (Box box : table.rows().get(row)) {
                while (grid[row][column] != null) {
                    column++;
                }
                for (int i = 0; i < box.rowspan() * box.colspan(); i++) {
                    String content = i == 0 || repeated ? text.of(box) : "";
                    grid[row + i / box.colspan()][column + i % box.colspan()] = content;
                }
            }
        }
        return Arrays.stream(grid)
                .map(row -> String.join(between, row))
                .map(line -> between.equals("|") ? "|" + line + "|" : line)
                .collect(Collectors.joining("\n"));
    }

    /** A line below every row, and all rows in a frame. */
    private static String drawn(String rows) {
        return rows.lines().map(row -> "│" + row + "│").collect(Collectors.joining("\n├────┼────┤\n"));
    }

    private static String lines(PrintedTable table, Text text, String between) {
        return table.rows().stream()
                .flatMap(List::stream)
                .map(text::of)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(between));
    }

    /** Columns of a fixed width, as a PDF is printed to text: a blank cell is only seen by the place of the others. */
    private static String aligned(PrintedTable table, Text text) {
        StringBuilder page = new StringBuilder();
        for (List<Box> row : table.rows()) {
            StringBuilder line = new StringBuilder();
            String label = row.stream()
                    .filter(box -> box.pointer() == null)
                    .map(text::of)
                    .collect(Collectors.joining("    "));
            line.append(label).append(" ".repeat(Math.max(4, 110 - width(label))));
            row.stream()
                    .filter(box -> box.pointer() != null)
                    .forEach(box -> line.append("%10s".formatted(text.of(box))));
            page.append(line.toString().stripTrailing()).append("\n\n");
        }
        return page.toString();
    }

    /** Columns as wide as what stands in them. */
    private static String columns(String rows) {
        List<String[]> cells = rows.lines().map(row -> row.split("\t", -1)).toList();
        int[] widths = new int[cells.get(0).length];
        cells.forEach(row -> Arrays.setAll(widths, i -> Math.max(widths[i], width(row[i]) + 2)));
        return cells.stream()
                .map(row -> IntStream.range(0, row.length)
                        .mapToObj(i -> row[i] + " ".repeat(widths[i] - width(row[i])))
                        .collect(Collectors.joining())
                        .stripTrailing())
                .collect(Collectors.joining("\n"));
    }

    private static int width(String text) {
        return text.chars().map(c -> c < 0x2E80 ? 1 : 2).sum();
    }
}
