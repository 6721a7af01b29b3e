package org.nianbao.document.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nianbao.form.Cell;
import org.nianbao.form.Equation;

/**
 * Rows of figures without spaces, read together: what the sums of a row leave open, those of the columns may settle. A row
 * whose reading rests on sums alone is given up where no sum of one of its columns holds.
 */
final class GluedRows {

    private static final int MOST_STEPS = 5_000;

    private final List<GluedRow> rows;
    private final List<Equation> columns;
    private final OpenSums open;
    private final Map<GluedRow, Set<List<String>>> left = new HashMap<>();
    private int steps;

    private GluedRows(List<GluedRow> rows, RowSums sums) {
        this.rows = rows;
        this.columns = sums.columns();
        this.open = new OpenSums(columns);
    }

    /** The same rows with the ways that are left of each. */
    static List<GluedRow> settle(List<GluedRow> rows, RowSums sums) {
        return new GluedRows(rows, sums).settle();
    }

    private List<GluedRow> settle() {
        List<GluedRow> unsettled = rows.stream()
                .filter(row -> row.ways().size() > 1 && row.cells().stream().anyMatch(open::has))
                .sorted(Comparator.comparing(row -> row.ways().size()))
                .toList();
        rows.stream()
                .filter(row -> row.ways().size() == 1)
                .forEach(row -> enter(row, row.ways().get(0)));
        if (!unsettled.isEmpty()) {
            search(unsettled, new ArrayList<>());
        }
        boolean settled = steps < MOST_STEPS && !left.isEmpty();
        List<GluedRow> result = rows.stream()
                .map(row -> settled && left.containsKey(row) ? row.only(List.copyOf(left.get(row))) : row)
                .toList();
        Map<Cell, BigDecimal> known = new HashMap<>();
        result.stream()
                .filter(row -> row.ways().size() == 1)
                .forEach(row -> known.putAll(row.reading(row.ways().get(0))));
        return result.stream()
                .map(row -> row.certain() || confirmed(row, known) ? row : row.only(List.of()))
                .toList();
    }

    private void enter(GluedRow row, List<String> way) {
        row.reading(way).forEach(open::enter);
    }

    /** Tries all ways of the unsettled rows together and keeps those that break no sum down a column. */
    private void search(List<GluedRow> unsettled, List<List<String>> chosen) {
        if (steps >= MOST_STEPS) {
            return;
        }
        if (chosen.size() == unsettled.size()) {
            for (int i = 0; i < unsettled.size(); i++) {
                left.computeIfAbsent(unsettled.get(i), any -> new LinkedHashSet<>())
                        .add(chosen.get(i));
            }
            return;
        }
        GluedRow row = unsettled.get(chosen.size());
        for (List<String> way : row.ways()) {
            steps++;
            enter(row, way);
            if (row.cells().stream().allMatch(open::canHold)) {
                chosen.add(way);
                search(unsettled, chosen);
                chosen.remove(chosen.size() - 1);
            }
            row.reading(way).forEach(open::withdraw);
        }
    }

    private boolean confirmed(GluedRow row, Map<Cell, BigDecimal> known) {
        return row.cells().stream().allMatch(cell -> !open.has(cell) || isConfirmed(cell, known));
    }

    private boolean isConfirmed(Cell cell, Map<Cell, BigDecimal> known) {
        return columns.stream()
                .filter(sum -> sum.operands().anyMatch(cell::equals))
                .anyMatch(sum -> RowSums.verdict(sum, known::get) == RowSums.Verdict.HOLD);
    }
}
