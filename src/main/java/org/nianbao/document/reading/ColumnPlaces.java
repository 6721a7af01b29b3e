package org.nianbao.document.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.nianbao.document.reading.RowSums.Verdict;
import org.nianbao.document.reading.Strip.Slot;
import org.nianbao.form.Cell;

/**
 * Tells by their places across the page in which columns the figures of lines stand that have fewer figures than there are
 * columns. The columns are where whole rows of the page have their figures, or else where the heads stand. In a PDF that
 * settles it; in a text, whose columns are only nearly true, the sums down the columns have to hold as well.
 */
final class ColumnPlaces {

    /** So many whole rows show where the columns are. */
    private static final int ROWS = 3;

    private final FoundBlock found;
    private final RowSums sums;
    private final ColumnHeads heads;
    private final int width;
    private final boolean disordered;
    private final Map<FoundRow, List<Slot>> placed = new IdentityHashMap<>();

    ColumnPlaces(FoundBlock found, RowSums sums) {
        this.found = found;
        this.sums = sums;
        this.width = found.block().width();
        this.heads = new ColumnHeads(found.block());
        List<Slot> exact = found.above().stream()
                .filter(word -> word.extent() != null && word.extent().exact())
                .toList();
        this.disordered = !found.block().runsAcross() && heads.isDisordered(exact);
        List<FoundRow> rows = found.rows().stream().filter(this::isMeasured).toList();
        if (rows.stream().anyMatch(row -> row.values().size() < width)) {
            place(rows, UnaryOperator.identity());
            if (placed.isEmpty()) {
                place(rows, Extent::narrow);
            }
        }
    }

    /** Whether the heads stand on their page in another order than the form's. */
    boolean areDisordered() {
        return disordered;
    }

    /** What stands in each column, where the figures of a row are certain to stand in some of them. */
    Optional<List<Slot>> of(FoundRow row) {
        return Optional.ofNullable(placed.get(row));
    }

    private boolean isMeasured(FoundRow row) {
        boolean whole = row.values().size() == width;
        return !row.hasCells()
                && row.values().size() <= width
                && (whole || row.isSure() || found.block().runsAcross())
                && row.values().stream().allMatch(slot -> slot.extent() != null && slot.isValue());
    }

    private void place(List<FoundRow> rows, UnaryOperator<Extent> measure) {
        Map<Integer, List<FoundRow>> pages = new TreeMap<>();
        rows.forEach(row -> pages.computeIfAbsent(extent(row).page(), page -> new ArrayList<>())
                .add(row));
        List<Extent> before = List.of();
        for (Map.Entry<Integer, List<FoundRow>> page : pages.entrySet()) {
            boolean exact = extent(page.getValue().get(0)).exact();
            List<Extent> columns =
                    columns(page.getKey(), page.getValue(), measure).orElse(exact ? before : List.of());
            placeAll(page.getValue(), columns, measure);
            before = columns;
        }
        boolean exact = rows.stream().allMatch(row -> extent(row).exact());
        if (!exact) {
            keepProven(rows);
        }
    }

    private static Extent extent(FoundRow row) {
        return row.values().get(0).extent();
    }

    private Optional<List<Extent>> columns(int page, List<FoundRow> rows, UnaryOperator<Extent> measure) {
        List<FoundRow> whole =
                rows.stream().filter(row -> row.values().size() == width).toList();
        List<Slot> above = found.above().stream()
                .filter(word -> word.extent() != null && word.extent().page() == page)
                .toList();
        Optional<List<Extent>> columns = whole.size() < ROWS
                ? heads.places(above, measure)
                : Optional.of(IntStream.range(0, width)
                        .mapToObj(i -> whole.stream()
                                .map(row -> measure.apply(row.values().get(i).extent()))
                                .reduce(Extent::with)
                                .orElseThrow())
                        .toList());
        return columns.filter(ColumnPlaces::areApart);
    }

    private static boolean areApart(List<Extent> columns) {
        return IntStream.range(1, columns.size())
                .allMatch(i -> columns.get(i - 1).right() < columns.get(i).left());
    }

    /**
     * All rows of a page or none: where a figure stands under no column, the columns are somewhere else. A figure under two
     * columns may be two figures that touch.
     */
    private void placeAll(List<FoundRow> rows, List<Extent> columns, UnaryOperator<Extent> measure) {
        Map<FoundRow, List<Slot>> all = new IdentityHashMap<>();
        for (FoundRow row : rows) {
            List<Integer> under = new ArrayList<>();
            for (Slot slot : row.values()) {
                List<Integer> over = over(measure.apply(slot.extent()), columns);
                if (over.isEmpty()) {
                    return;
                }
                under.add(over.size() == 1 ? over.get(0) : -1);
            }
            if (under.stream().allMatch(column -> column >= 0 && Collections.frequency(under, column) == 1)) {
                all.put(row, spread(row.values(), under));
            } else if (!extent(row).exact()) {
                return;
            }
        }
        placed.putAll(all);
    }

    private static List<Integer> over(Extent figure, List<Extent> columns) {
        return IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).overlaps(figure))
                .boxed()
                .toList();
    }

    private List<Slot> spread(List<Slot> values, List<Integer> columns) {
        return IntStream.range(0, width)
                .mapToObj(i -> columns.contains(i) ? values.get(columns.indexOf(i)) : Slot.of(""))
                .toList();
    }

    private void keepProven(List<FoundRow> rows) {
        Map<Cell, BigDecimal> values = new HashMap<>();
        rows.stream().filter(FoundRow::isLabelled).forEach(row -> note(row, values));
        if (rows.stream().noneMatch(row -> hasTotal(row, values))) {
            placed.clear();
        }
        placed.keySet().removeIf(row -> !isProven(row, values));
    }

    private void note(FoundRow row, Map<Cell, BigDecimal> values) {
        List<Slot> slots = placed.getOrDefault(row, row.values());
        List<Cell> cells = row.row().cells();
        for (int i = 0; i < cells.size() && slots.size() == cells.size(); i++) {
            values.put(
                    cells.get(i),
                    CellText.of(slots.get(i).raw(), cells.get(i).column(), "")
                            .value()
                            .orElse(BigDecimal.ZERO));
        }
    }

    /** Whether figures of a row add up to its total: then no column was taken for its neighbour all the way down. */
    private boolean hasTotal(FoundRow row, Map<Cell, BigDecimal> values) {
        return row.isLabelled()
                && isFilled(row, values)
                && sums.across(row.row().cells(), cell -> values.getOrDefault(cell, BigDecimal.ZERO)) == Verdict.HOLD;
    }

    private static boolean isFilled(FoundRow row, Map<Cell, BigDecimal> values) {
        return row.row().cells().stream()
                .anyMatch(cell -> values.getOrDefault(cell, BigDecimal.ZERO).signum() != 0);
    }

    /** Whether all figures of a row but zeros are part of sums down their columns that hold. */
    private boolean isProven(FoundRow row, Map<Cell, BigDecimal> values) {
        List<Cell> cells = row.isLabelled() ? row.row().cells() : List.of();
        List<Cell> filled = cells.stream()
                .filter(cell -> values.getOrDefault(cell, BigDecimal.ZERO).signum() != 0)
                .toList();
        return !filled.isEmpty()
                && filled.stream()
                        .allMatch(cell -> sums.columns().stream()
                                .filter(sum -> sum.operands().anyMatch(cell::equals))
                                .anyMatch(sum -> RowSums.verdict(sum, one -> values.getOrDefault(one, BigDecimal.ZERO))
                                        == Verdict.HOLD));
    }
}
