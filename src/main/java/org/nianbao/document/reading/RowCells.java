package org.nianbao.document.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.nianbao.document.reading.Strip.Slot;
import org.nianbao.form.Column;

/** Finds out which of a row's figures stands in which column. */
final class RowCells {

    private final FoundBlock found;
    private final List<Column> columns;

    RowCells(FoundBlock found) {
        this.found = found;
        this.columns = IntStream.range(0, found.block().width())
                .mapToObj(found.block()::column)
                .toList();
    }

    /**
     * What stands in each column, in the form's order; nothing where it is not certain.
     *
     * @param last whether the file ends within or behind this row, so that cells at its end may be lost
     */
    Optional<List<Slot>> of(FoundRow row, boolean last) {
        List<Slot> values = row.values();
        int width = columns.size();
        if (row.hasCells() && values.size() != width) {
            values = found.foreignHeads().isEmpty() ? withoutPadding(values, width) : withoutForeign(values, width);
        }
        if (values.size() == width) {
            return inFormOrder(values);
        }
        if (values.size() > width) {
            return Optional.empty();
        }
        Optional<List<Slot>> placed = row.hasCells() ? byGrid(values) : Optional.empty();
        return placed.isPresent() || !last || !othersAreWhole(row) ? placed : Optional.of(values);
    }

    /** Whether all rows before have a figure, or a cell, for every column. */
    private boolean othersAreWhole(FoundRow last) {
        return found.rows().stream()
                .filter(row -> row != last)
                .allMatch(row -> row.hasCells() || row.values().size() == columns.size());
    }

    /** Takes away empty cells behind the row, or, where there is a figure for every column, those between. */
    private static List<Slot> withoutPadding(List<Slot> values, int width) {
        int end = values.size();
        while (end > width && values.get(end - 1).isBlank()) {
            end--;
        }
        if (end == width) {
            return values.subList(0, end);
        }
        List<Slot> filled = values.stream().filter(slot -> !slot.isBlank()).toList();
        return filled.size() == width ? filled : values;
    }

    /** Takes away the cells under heads that the form does not have. */
    private List<Slot> withoutForeign(List<Slot> values, int width) {
        boolean placed = values.size() == width + found.foreignHeads().size()
                && values.stream().allMatch(slot -> slot.column() >= 0);
        if (!placed) {
            return withoutPadding(values, width);
        }
        return values.stream()
                .filter(slot -> !found.foreignHeads().containsKey(slot.column()))
                .toList();
    }

    /** Each figure under the head of its column, where the heads stand at the same places of the grid. */
    private Optional<List<Slot>> byGrid(List<Slot> values) {
        List<Slot> placed = new ArrayList<>();
        for (Column column : columns) {
            Slot head = found.heads().get(column);
            List<Slot> under = head == null || head.column() < 0
                    ? List.of()
                    : values.stream().filter(slot -> covers(slot, head)).toList();
            if (under.size() != 1
                    || placed.contains(under.get(0))
                    || under.get(0).columns() != head.columns()) {
                return Optional.empty();
            }
            placed.add(under.get(0));
        }
        return Optional.of(placed);
    }

    private static boolean covers(Slot slot, Slot head) {
        return slot.column() <= head.column() && head.column() < slot.column() + slot.columns();
    }

    /** The form's order, or that of the heads where they all stand in a grid and in another order. */
    private Optional<List<Slot>> inFormOrder(List<Slot> values) {
        Map<Column, Slot> heads = found.heads();
        boolean known = heads.size() == columns.size()
                && heads.values().stream().allMatch(head -> head.column() >= 0)
                && heads.values().stream().map(Slot::column).distinct().count() == columns.size();
        if (!known || found.block().runsAcross()) {
            return Optional.of(values);
        }
        List<Column> printed = columns.stream()
                .sorted(Comparator.comparing(column -> heads.get(column).column()))
                .toList();
        if (printed.equals(columns)) {
            return Optional.of(values);
        }
        // Spans that lie move heads about: another order is believed only where each figure stands under its head.
        List<Slot> ordered =
                columns.stream().map(printed::indexOf).map(values::get).toList();
        boolean under =
                IntStream.range(0, ordered.size()).allMatch(i -> covers(ordered.get(i), heads.get(columns.get(i))));
        return under ? Optional.of(ordered) : Optional.empty();
    }
}
