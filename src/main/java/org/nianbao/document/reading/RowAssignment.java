package org.nianbao.document.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.nianbao.document.reading.FoundRow.Bond;

/**
 * Gives the figures found in a block to its rows.
 *
 * <p>Figures in the row or on the line of a label are its own. Figures that only follow a label, or have none beside them,
 * are given to rows in the printed order, and only where as many of them stand between two labelled rows as the form has
 * rows there; otherwise somewhere a row is lost, and they are left over.
 */
final class RowAssignment {

    private static final Pattern PAGE_NUMBER = Pattern.compile("\\d{1,3}");

    private final FoundBlock found;
    private final List<PrintedRow> expected;
    private final boolean endsHere;
    private final RowFit fit;
    private final Map<PrintedRow, List<FoundRow>> assigned = new LinkedHashMap<>();
    private final Set<FoundRow> inferred = new HashSet<>();
    private final List<FoundRow> left = new ArrayList<>();

    /** @param endsHere whether the file ends within this block */
    RowAssignment(FoundBlock found, boolean endsHere, RowFit fit) {
        this.found = found;
        this.expected = found.expected();
        this.endsHere = endsHere;
        this.fit = fit;
        assign(rows());
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
            if (lined && !own.isLabelled() && isPageNumber(own)) {
                left.add(own);
            } else {
                rows.add(own);
            }
        }
        return rows;
    }

    private boolean isPageNumber(FoundRow row) {
        return row.bond() == Bond.SEQUENCE
                && row.values().size() == 1
                && found.block().width() > 1
                && PAGE_NUMBER.matcher(row.values().get(0).plain()).matches();
    }

    private void assign(List<FoundRow> rows) {
        boolean ordered = isOrdered(rows);
        int from = 0;
        Gap before = null;
        for (int i = 0; i <= rows.size(); i++) {
            if (i < rows.size() && !rows.get(i).isLabelled()) {
                continue;
            }
            FoundRow anchor = from == 0 ? null : rows.get(from - 1);
            Gap gap = new Gap(anchor, rows.subList(from, i), i < rows.size() ? rows.get(i) : null, ordered);
            if (anchor != null) {
                take(anchor, before, gap);
            }
            fill(gap);
            before = gap;
            from = i + 1;
        }
    }

    /** Figures without labels between two labelled rows. */
    private final class Gap {

        private final List<FoundRow> rows;
        private final boolean ordered;
        private final int first;
        private final int lost;
        private final boolean cut;

        /** Whether a row with a label that the form does not have may be one of those whose labels were not seen. */
        private final boolean disguised;

        Gap(FoundRow before, List<FoundRow> rows, FoundRow after, boolean ordered) {
            this.rows = rows;
            this.ordered = ordered;
            first = before == null ? 0 : expected.indexOf(before.row()) + 1;
            int next = after == null ? expected.size() : expected.indexOf(after.row());
            lost = next - first - rows.size();
            cut = after == null && endsHere && rows.isEmpty() && lost > 0;
            disguised = hasStranger(before, rows)
                    && expected.subList(first, Math.max(first, next)).stream().anyMatch(row -> !found.hasLabel(row));
        }

        /** Whether the figures are those of all rows in between, one by one. */
        boolean isEven() {
            return ordered && !disguised && (cut || lost == 0 && rows.stream().allMatch(fit::isPlaced));
        }

        private boolean hasStranger(FoundRow before, List<FoundRow> rows) {
            return found.isBeforeStranger(before) || rows.stream().anyMatch(found::isBeforeStranger);
        }

        boolean hasLost() {
            return ordered && lost > 0 && !cut;
        }

        boolean hasMore() {
            return ordered && lost < 0;
        }

        /** Whether figures stand here that are not those of the rows in between. */
        boolean isUnclear() {
            return ordered && !rows.isEmpty() && !isEven();
        }

        boolean isFragment() {
            return rows.stream().anyMatch(row -> row.values().size() > 1);
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

    private void take(FoundRow row, Gap before, Gap after) {
        boolean sure = row.bond() == Bond.LINE ? !isDoubtful(row, before, after) : row.isSure();
        boolean whole = row.bond() != Bond.PIECES || fit.holds(row.row(), row);
        if (sure || whole && before.isEven() && after.isEven()) {
            assigned.computeIfAbsent(row.row(), any -> new ArrayList<>()).add(row);
        } else {
            left.add(row);
        }
    }

    /**
     * Whether a line may have figures of a row that stands nearby, as lines of high rows do, or only the beginnings of its
     * own, which go on below in narrow columns.
     */
    private boolean isDoubtful(FoundRow row, Gap before, Gap after) {
        boolean moved = before.hasLost() && after.hasMore() || before.hasMore() && after.hasLost();
        boolean torn = (after.hasMore() || after.isUnclear()) && (after.isFragment() || !fit.holds(row.row(), row));
        return moved || torn;
    }

    private void fill(Gap gap) {
        for (int i = 0; i < gap.rows.size(); i++) {
            FoundRow row = gap.rows.get(i);
            if (gap.isEven() && fit.fits(expected.get(gap.first + i), row)) {
                inferred.add(row);
                assigned.computeIfAbsent(expected.get(gap.first + i), any -> new ArrayList<>())
                        .add(row);
            } else {
                left.add(row);
            }
        }
    }
}
