package org.nianbao.document.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.nianbao.document.reading.FoundRow.Bond;

/**
 * Gives the figures found in a block to its rows.
 *
 * <p>Figures in the row or on the line of a label are its own. Figures that only follow a label, or have none beside them,
 * are given to rows in the printed order, and only where as many of them stand between two labelled rows as the form has
 * rows there; otherwise somewhere a row is lost, and they are left over.
 */
final class RowAssignment {

    private final FoundBlock found;
    private final List<PrintedRow> expected;
    private final boolean endsHere;
    private final Map<PrintedRow, List<FoundRow>> assigned = new LinkedHashMap<>();
    private final Set<FoundRow> inferred = new HashSet<>();
    private final List<FoundRow> left = new ArrayList<>();

    /**
     * @param endsHere whether the file ends within this block
     * @param fits whether figures without a label may be those of a row
     */
    RowAssignment(FoundBlock found, boolean endsHere, BiPredicate<PrintedRow, FoundRow> fits) {
        this.found = found;
        this.expected = found.expected();
        this.endsHere = endsHere;
        assign(rows(), fits);
    }

    /** The figures of each row; more than one where it stands there twice. */
    Map<PrintedRow, List<FoundRow>> assigned() {
        return assigned;
    }

    /** Whether the figures have their row from the order alone. */
    boolean isInferred(FoundRow row) {
        return inferred.contains(row);
    }

    /** Figures whose row is not certain. */
    List<FoundRow> left() {
        return left;
    }

    private List<FoundRow> rows() {
        boolean lined = found.rows().stream().anyMatch(row -> row.bond() != Bond.SEQUENCE);
        List<FoundRow> rows = new ArrayList<>();
        for (FoundRow row : found.rows()) {
            FoundRow own = row.isLabelled() && !expected.contains(row.row()) ? row.of(null) : row;
            if (lined && !own.isLabelled() && own.bond() == Bond.SEQUENCE && isBroken(own)) {
                left.add(own);
            } else {
                rows.add(own);
            }
        }
        return rows;
    }

    private boolean isBroken(FoundRow row) {
        return row.values().size() != found.block().width();
    }

    private void assign(List<FoundRow> rows, BiPredicate<PrintedRow, FoundRow> fits) {
        boolean ordered = isOrdered(rows);
        int from = 0;
        boolean evenBefore = true;
        for (int i = 0; i <= rows.size(); i++) {
            if (i < rows.size() && !rows.get(i).isLabelled()) {
                continue;
            }
            FoundRow anchorBefore = from == 0 ? null : rows.get(from - 1);
            FoundRow anchor = i < rows.size() ? rows.get(i) : null;
            List<FoundRow> between = rows.subList(from, i);
            boolean even = ordered && isEven(anchorBefore, between, anchor);
            if (anchorBefore != null) {
                take(anchorBefore, evenBefore && even);
            }
            fill(anchorBefore, between, even, fits);
            evenBefore = even;
            from = i + 1;
        }
    }

    private boolean isOrdered(List<FoundRow> rows) {
        List<Integer> order = rows.stream()
                .filter(FoundRow::isLabelled)
                .map(row -> expected.indexOf(row.row()))
                .toList();
        return order.stream().sorted().toList().equals(order)
                && order.stream().distinct().count() == order.size();
    }

    private boolean isEven(FoundRow before, List<FoundRow> between, FoundRow after) {
        int first = before == null ? 0 : expected.indexOf(before.row()) + 1;
        int next = after == null ? expected.size() : expected.indexOf(after.row());
        boolean cut = after == null && endsHere && between.isEmpty() && next > first;
        return cut || next - first == between.size();
    }

    private void take(FoundRow row, boolean trusted) {
        if (row.isSure() || trusted) {
            assigned.computeIfAbsent(row.row(), any -> new ArrayList<>()).add(row);
        } else {
            left.add(row);
        }
    }

    private void fill(FoundRow before, List<FoundRow> between, boolean even, BiPredicate<PrintedRow, FoundRow> fits) {
        int first = before == null ? 0 : expected.indexOf(before.row()) + 1;
        for (int i = 0; i < between.size(); i++) {
            FoundRow row = between.get(i);
            if (even && fits.test(expected.get(first + i), row)) {
                inferred.add(row);
                assigned.computeIfAbsent(expected.get(first + i), any -> new ArrayList<>())
                        .add(row);
            } else {
                left.add(row);
            }
        }
    }
}
