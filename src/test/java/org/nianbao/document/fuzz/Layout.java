package org.nianbao.document.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nianbao.figures.ReportDocument;
import org.nianbao.form.Block;
import org.nianbao.form.Cell;
import org.nianbao.form.Column;
import org.nianbao.form.Row;
import org.nianbao.form.Section;

/** How plain text holds the tables of a report. */
enum Layout {
    TABS(row -> String.join("\t", row)),
    BARS(row -> "| " + String.join(" | ", row) + " |"),
    OPEN_BARS(row -> String.join(" | ", row)),
    LINES(row -> String.join("\n", row)),
    SPACES(row -> row.get(0) + "     " + String.join("   ", row.subList(1, row.size()))),
    BELOW(row -> row.get(0) + "\n" + String.join("  ", row.subList(1, row.size()))),
    GLUED(row -> String.join("", row)),
    GLUED_LABELS(row -> row.get(0) + String.join(" ", row.subList(1, row.size())));

    private interface Print {
        String print(List<String> row);
    }

    private final Print print;

    Layout(Print print) {
        this.print = print;
    }

    String ending() {
        return this == BARS ? ".md" : ".txt";
    }

    private boolean isGlued() {
        return this == GLUED || this == GLUED_LABELS;
    }

    String print(ReportDocument document) {
        StringBuilder text = new StringBuilder("甲市乙局2024年政府信息公开工作年度报告\n\n");
        for (Section section : document.form().sections()) {
            text.append(section.title().zh()).append('\n');
            BinaryOperator<String> join = isGlued() ? String::concat : (one, other) -> one + "\n" + other;
            rows(section, document).stream()
                    .map(print::print)
                    .reduce(join)
                    .ifPresent(table -> text.append(table).append('\n'));
            text.append("本机关依法公开，主动公开政府信息35条。\n\n");
        }
        return text.toString();
    }

    private static List<List<String>> rows(Section section, ReportDocument document) {
        List<List<String>> rows = new ArrayList<>();
        int at = 0;
        for (Block block : section.blocks()) {
            rows.add(List.of(block.title() == null ? "信息内容" : block.title().zh()));
            List<String> heads = new ArrayList<>();
            heads.add(block.stub() == null ? "" : block.stub().label().zh());
            List<Row> leaves = block.rows().stream().flatMap(Layout::leaves).toList();
            List<String> across = new ArrayList<>();
            for (Row row : leaves) {
                List<Cell> cells =
                        section.cells().subList(at, at + block.columns().size());
                at += cells.size();
                heads.addAll(block.columns().stream()
                        .map(Column::label)
                        .map(label -> label.zh())
                        .toList());
                List<String> figures = cells.stream()
                        .map(cell -> document.figures()
                                .value(cell)
                                .map(value -> value.toPlainString())
                                .orElse(""))
                        .collect(Collectors.toCollection(ArrayList::new));
                if (block.direction() == Block.Direction.ACROSS) {
                    across.addAll(figures);
                } else {
                    figures.add(0, row.label().zh());
                    rows.add(figures);
                }
            }
            int width = 1 + (across.isEmpty() ? block.columns().size() : across.size());
            rows.add(rows.size() - (across.isEmpty() ? leaves.size() : 0), heads.subList(0, width));
            if (!across.isEmpty()) {
                rows.add(across);
            }
        }
        return rows;
    }

    private static Stream<Row> leaves(Row row) {
        return row.isGroup() ? row.rows().stream().flatMap(Layout::leaves) : Stream.of(row);
    }
}
