package org.nianbao.document.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.nianbao.form.Cell;
import org.nianbao.form.Equation;

/**
 * Rows of figures without spaces, read together: what the sums of a row leave open, those of the columns may settle. A row
 * whose reading rests on sums alone is given up where no sum of one of its columns holds.
 */
final class GluedRows {

    private static final int MOST_STEPS = 5_000;

    private final List<GluedRow> rows;
    private final Map<Cell, List<Equation>> equations = new HashMap<>();
    private final Map<GluedRow, List<List<String>>> left = new HashMap<>();
    private int steps;

    private GluedRows(List<GluedRow> rows, RowSums sums) {
        this.rows = rows;
        sums.columns()
                .forEach(sum -> sum.operands()
                        .forEach(cell -> equations
                                .computeIfAbsent(cell, any -> new ArrayList<>())
                                .add(sum)));
    }

    /** The same rows with the ways that are left of each. */
    static List<GluedRow> settle(List<GluedRow> rows, RowSums sums) {
        return new GluedRows(rows, sums).settle();
    }

    private List<GluedRow> settle() {
        List<GluedRow> open = rows.stream()
                .filter(row -> row.ways().size() > 1 && row.cells().stream().anyMatch(equations::containsKey))
                .sorted(Comparator.comparing(row -> row.ways().size()))
                .toList();
        Map<Cell, BigDecimal> known = new HashMap<>();
        rows.stream()
                .filter(row -> row.ways().size() == 1)
                .forEach(row -> put(known, row, row.ways().get(0)));
        if (!open.isEmpty()) {
            search(open, 0, new ArrayList<>(), known);
        }
        boolean settled = steps < MOST_STEPS && !left.isEmpty();
        List<GluedRow> result = rows.stream()
                .map(row -> settled && left.containsKey(row) ? row.only(left.get(row)) : row)
                .toList();
        result.stream()
                .filter(row -> row.ways().size() == 1)
                .forEach(row -> put(known, row, row.ways().get(0)));
        return result.stream()
                .map(row -> row.certain() || confirmed(row, known) ? row : row.only(List.of()))
                .toList();
    }

    private static void put(Map<Cell, BigDecimal> values, GluedRow row, List<String> way) {
        Function<Cell, BigDecimal> reading = row.reading(way);
        row.cells().forEach(cell -> values.put(cell, reading.apply(cell)));
    }

    /** Tries all ways of the open rows together and keeps those that break no sum down a column. */
    private void search(List<GluedRow> open, int next, List<List<String>> chosen, Map<Cell, BigDecimal> known) {
        if (steps >= MOST_STEPS) {
            return;
        }
        if (next == open.size()) {
            for (int i = 0; i < open.size(); i++) {
                List<List<String>> ways = left.computeIfAbsent(open.get(i), any -> new ArrayList<>());
                if (!ways.contains(chosen.get(i))) {
                    ways.add(chosen.get(i));
                }
            }
            return;
        }
        GluedRow row = open.get(next);
        for (List<String> way : row.ways()) {
            steps++;
            put(known, row, way);
            if (row.cells().stream().allMatch(cell -> possible(cell, known))) {
                chosen.add(way);
                search(open, next + 1, chosen, known);
                chosen.remove(chosen.size() - 1);
            }
        }
        row.cells().forEach(known::remove);
    }

    private boolean possible(Cell cell, Map<Cell, BigDecimal> known) {
        return equations(cell).stream().allMatch(sum -> canHold(sum, known));
    }

    private List<Equation> equations(Cell cell) {
        return equations.getOrDefault(cell, List.of());
    }

    /** Whether the known figures of a sum leave room for the others, none of which is below 0. */
    private static boolean canHold(Equation sum, Map<Cell, BigDecimal> known) {
        boolean leftOpen = sum.left().stream().anyMatch(cell -> !known.containsKey(cell));
        boolean rightOpen = sum.right().stream().anyMatch(cell -> !known.containsKey(cell));
        int difference = total(sum.left(), known).compareTo(total(sum.right(), known));
        return difference == 0 || difference < 0 && leftOpen || difference > 0 && rightOpen;
    }

    private static BigDecimal total(List<Cell> cells, Map<Cell, BigDecimal> known) {
        return cells.stream()
                .map(cell -> known.getOrDefault(cell, BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private boolean confirmed(GluedRow row, Map<Cell, BigDecimal> known) {
        return row.cells().stream()
                .map(this::equations)
                .allMatch(sums -> sums.isEmpty()
                        || sums.stream().anyMatch(sum -> RowSums.verdict(sum, known::get) == RowSums.Verdict.HOLD));
    }
}
