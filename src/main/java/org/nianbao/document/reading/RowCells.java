package org.nianbao.document.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.nianbao.document.reading.Strip.Slot;
import org.nianbao.form.Cell;
import org.nianbao.form.Column;

/** Finds out which of a row's figures stands in which column. */
final class RowCells {

    private final FoundBlock found;
    private final RowSums sums;
    private final List<Column> columns;
    private final CellPlan plan;
    private final FoundRow last;
    private final Optional<Slot> broken;
    private final ColumnPlaces places;
    private final Usual usual;

    /**
     * @param last the row that the file ends in, so that cells at its end may be lost; {@code null} where it ends elsewhere
     * @param broken the figure in which the file ends, and which is none of that row's values
     */
    RowCells(FoundBlock found, FoundRow last, Optional<Slot> broken, RowSums sums) {
        this.sums = sums;
        this.found = found;
        this.columns = IntStream.range(0, found.block().width())
                .mapToObj(found.block()::column)
                .toList();
        this.plan = CellPlan.of(found, last);
        this.last = last;
        this.broken = broken;
        this.places = new ColumnPlaces(found, sums);
        this.usual = Usual.of(found);
    }

    /** What stands in each column, in the form's order; nothing where it is not certain. */
    Optional<List<Slot>> of(FoundRow row) {
        if (found.heads().areDisordered() || places.areDisordered()) {
            return byHeads(row);
        }
        List<Slot> values = withoutForeign(row);
        if (values != row.values()) {
            return inFormOrder(values);
        }
        if (!row.hasCells()) {
            return values.size() == columns.size()
                    ? Optional.of(values)
                    : beginning(row).or(() -> isLast(row) ? Optional.empty() : places.of(row));
        }
        if (isLast(row) && !found.block().runsAcross()) {
            return beginning(row);
        }
        Optional<List<Slot>> cells =
                plan.cells(row).flatMap(this::inFormOrder).filter(placed -> usual.is(row) || holds(placed));
        return cells.isPresent() || values.size() >= columns.size()
                ? cells
                : byGrid(values).or(() -> beginning(row));
    }

    private boolean isLast(FoundRow row) {
        return last != null && row.place().equals(last.place());
    }

    /**
     * What there is of the row that the file ends in: the rows before show how a whole one looks. Where there are no cells,
     * figures may be lost within it, and only its sums tell that none is.
     */
    private Optional<List<Slot>> beginning(FoundRow row) {
        boolean alone = found.rows().stream().allMatch(other -> other.place().equals(row.place()));
        if (!isLast(row) || alone) {
            return Optional.empty();
        }
        if (row.hasCells()) {
            return plan.isWhole(row) ? plan.cells(row).flatMap(this::inFormOrder) : plan.beginning(row);
        }
        List<Slot> whole = new ArrayList<>(row.values());
        broken.ifPresent(whole::add);
        return whole.size() == columns.size() && holds(whole) ? Optional.of(whole) : Optional.empty();
    }

    /** The figures without those under heads that the form does not have, where that leaves one for each column. */
    private List<Slot> withoutForeign(FoundRow row) {
        List<Slot> values = row.values();
        if (found.heads().foreign().isEmpty() || !values.stream().allMatch(slot -> slot.column() >= 0)) {
            return values;
        }
        List<Slot> own = values.stream()
                .filter(slot -> !found.heads().foreign().containsKey(slot.column()))
                .toList();
        return own.size() == columns.size() && own.size() < values.size() ? own : values;
    }

    /** Each figure under its own head, since these do not stand in the form's order. */
    private Optional<List<Slot>> byHeads(FoundRow row) {
        List<Slot> values = row.values();
        if (!row.hasCells() || found.block().runsAcross()) {
            return Optional.empty();
        }
        boolean grid = found.heads().byColumn().values().stream().allMatch(head -> head.column() >= 0);
        if (grid) {
            return byGrid(values);
        }
        List<Column> order = found.heads().order();
        return order.size() == values.size()
                ? Optional.of(columns.stream()
                        .map(column -> values.get(order.indexOf(column)))
                        .toList())
                : Optional.empty();
    }

    /**
     * Each figure under the head of its column, where the heads stand at the same places of the grid. A column of the form
     * may be missing if as many figures stand there as heads.
     */
    private Optional<List<Slot>> byGrid(List<Slot> values) {
        boolean mayMiss = !found.heads().byColumn().isEmpty()
                && !values.isEmpty()
                && found.heads().leaves(values.get(0).column()) == values.size()
                && found.rows().stream().allMatch(row -> row.values().size() == values.size());
        List<Slot> placed = new ArrayList<>();
        for (Column column : columns) {
            Slot head = found.heads().byColumn().get(column);
            List<Slot> under = head == null || head.column() < 0
                    ? List.of()
                    : values.stream().filter(slot -> slot.covers(head)).toList();
            boolean own = under.size() == 1 && (under.get(0).isBlank() || isUnder(under.get(0), head, placed));
            if (!own && (head != null || !mayMiss)) {
                return Optional.empty();
            }
            placed.add(own ? under.get(0) : Slot.of(""));
        }
        return Optional.of(placed);
    }

    /** Whether a figure stands under this head alone; an empty box may cover several columns. */
    private static boolean isUnder(Slot slot, Slot head, List<Slot> placed) {
        return slot.columns() == head.columns() && !placed.contains(slot);
    }

    /** The form's order, or that of the heads where they all stand in a grid and in another order. */
    private Optional<List<Slot>> inFormOrder(List<Slot> values) {
        Map<Column, Slot> heads = found.heads().byColumn();
        boolean known = heads.size() == columns.size()
                && heads.values().stream().allMatch(head -> head.column() >= 0)
                && heads.values().stream().map(Slot::column).distinct().count() == columns.size();
        if (!known || found.block().runsAcross()) {
            return Optional.of(values);
        }
        List<Column> printed = columns.stream()
                .sorted(Comparator.comparing(column -> heads.get(column).column()))
                .toList();
        // Spans that lie move heads about. The form's order is believed all the same where its sums hold.
        return printed.equals(columns) || holds(values) ? Optional.of(values) : Optional.empty();
    }

    private boolean holds(List<Slot> values) {
        return across(found.block().rows().get(0), values, BigDecimal.ZERO) == RowSums.Verdict.HOLD;
    }

    /**
     * How the figures of a row stand to its sums.
     *
     * @param placed what stands in each column; a row that breaks off has fewer
     * @param blank what a cell without a figure counts for; {@code null} where it leaves its sum open
     */
    RowSums.Verdict across(PrintedRow row, List<Slot> placed, BigDecimal blank) {
        List<Cell> cells = row.leaves().get(0).cells();
        Map<Cell, BigDecimal> numbers = new HashMap<>();
        IntStream.range(0, Math.min(placed.size(), cells.size())).forEach(i -> {
            CellText text = CellText.of(
                    placed.get(i).raw(), columns.get(i), found.heads().text(columns.get(i)));
            boolean none = text.state() == CellText.State.NOT_APPLICABLE;
            numbers.put(cells.get(i), none ? BigDecimal.ZERO : text.value().orElse(blank));
        });
        return sums.across(cells, numbers::get);
    }
}
