package org.nianbao.document.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.nianbao.document.reading.Strip.Slot;

/**
 * Where in the rows of a block its figures stand, when the rows have more cells than figures: empty ones behind a label
 * that covers several columns, between figures that do, or at the end of the row. All rows have to agree on one place for
 * every column, since in a row alone an empty cell may be a blank one.
 */
final class CellPlan {

    /** Where the figure of a column stands in a row. */
    private interface Place {

        int of(FoundRow row, int column);
    }

    private final int width;
    private final int length;
    private final boolean known;
    private final boolean compact;
    private final boolean gaps;
    private final List<Place> places;

    private CellPlan(int width, int length, boolean known, boolean compact, boolean gaps, List<Place> places) {
        this.width = width;
        this.length = length;
        this.known = known;
        this.compact = compact;
        this.gaps = gaps;
        this.places = places;
    }

    /**
     * Looks at all rows that have cells.
     *
     * @param last the row that the file may end in, which shows nothing; {@code null} where there is none
     */
    static CellPlan of(FoundBlock found, FoundRow last) {
        int width = found.block().width();
        List<FoundRow> rows = found.rows().stream()
                .filter(row -> row.hasCells() && (last == null || !row.place().equals(last.place())))
                .toList();
        int length = rows.stream().mapToInt(CellPlan::length).max().orElse(0);
        boolean even = rows.stream().allMatch(row -> length(row) == length);
        boolean compact = rows.stream().allMatch(row -> row.values().size() <= width);
        List<FoundRow> whole = rows.stream()
                .filter(row -> row.values().size() >= width && (!even || length(row) == length))
                .toList();
        List<Place> places = new ArrayList<>();
        places.add((row, column) -> row.values().size() - width + column);
        places.add((row, column) -> column);
        if (even && length == found.block().section().grid()) {
            int[] grid = found.block().gridPlaces();
            places.add((row, column) -> grid[column] - row.offset());
        }
        places.removeIf(place -> !whole.stream().allMatch(row -> holdsAll(row, place, width)));
        boolean gaps = rows.stream().filter(row -> row.values().size() == width).anyMatch(CellPlan::hasGap);
        return new CellPlan(width, even ? length : 0, !rows.isEmpty(), compact, gaps, distinct(places, whole, width));
    }

    private static int length(FoundRow row) {
        return row.offset() + row.values().size();
    }

    /** Whether nothing stands in a row but at its places. */
    private static boolean holdsAll(FoundRow row, Place place, int width) {
        int[] at =
                IntStream.range(0, width).map(column -> place.of(row, column)).toArray();
        return IntStream.range(0, row.values().size())
                .allMatch(i -> row.values().get(i).isBlank() || IntStream.of(at).anyMatch(one -> one == i));
    }

    /** Only one of the places that come to the same in all rows. */
    private static List<Place> distinct(List<Place> places, List<FoundRow> rows, int width) {
        List<Place> distinct = new ArrayList<>();
        for (Place place : places) {
            if (distinct.stream().noneMatch(other -> isSame(place, other, rows, width))) {
                distinct.add(place);
            }
        }
        return distinct;
    }

    private static boolean isSame(Place one, Place other, List<FoundRow> rows, int width) {
        return rows.stream()
                .allMatch(row ->
                        IntStream.range(0, width).allMatch(column -> one.of(row, column) == other.of(row, column)));
    }

    /** The figures of a row by its columns; nothing where it is not certain which they are. */
    Optional<List<Slot>> cells(FoundRow row) {
        List<Slot> values = row.values();
        if (isTrimmed(row)) {
            return Optional.of(filled(values, width));
        }
        if (values.size() < width || !compact && length > 0 && length(row) < length) {
            return Optional.empty();
        }
        List<Slot> filled = values.stream().filter(slot -> !slot.isBlank()).toList();
        if (filled.isEmpty()) {
            return Optional.of(values.subList(0, width));
        }
        if (values.size() == width) {
            return Optional.of(values);
        }
        if (places.size() == 1 && holdsAll(row, places.get(0), width)) {
            return Optional.of(IntStream.range(0, width)
                    .mapToObj(column -> values.get(places.get(0).of(row, column)))
                    .toList());
        }
        return filled.size() == width ? Optional.of(filled) : Optional.empty();
    }

    /**
     * Whether empty cells at the end of a row of text were left out: where they are kept between figures and not merged, and
     * what stands last is no sum of the others, which it would be if cells were lost before it.
     */
    private boolean isTrimmed(FoundRow row) {
        List<Slot> values = row.values();
        return compact
                && gaps
                && row.isLabelled()
                && values.size() < width
                && !values.isEmpty()
                && values.stream().allMatch(slot -> slot.column() < 0 && (slot.isBlank() || slot.isValue()))
                && !endsInSum(values);
    }

    private static boolean endsInSum(List<Slot> values) {
        BigDecimal last = number(values.get(values.size() - 1));
        BigDecimal sum = values.subList(0, values.size() - 1).stream()
                .map(CellPlan::number)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return values.size() > 1 && sum.compareTo(last) == 0;
    }

    private static BigDecimal number(Slot slot) {
        return slot.plain().matches("\\d{1,15}") ? new BigDecimal(slot.plain()) : BigDecimal.ZERO;
    }

    /** Whether an empty cell stands between figures. */
    private static boolean hasGap(FoundRow row) {
        List<Slot> values = row.values();
        int first = 0;
        int last = values.size() - 1;
        while (first < last && values.get(first).isBlank()) {
            first++;
        }
        while (last > first && values.get(last).isBlank()) {
            last--;
        }
        return values.subList(first, last + 1).stream().anyMatch(Slot::isBlank);
    }

    /** Whether a row is as long as the others are. */
    boolean isWhole(FoundRow row) {
        return known && (compact ? row.values().size() == width : length > 0 && length(row) == length);
    }

    /** What there is of the figures of a row that breaks off; nothing where it is not certain where they begin. */
    Optional<List<Slot>> beginning(FoundRow row) {
        List<Slot> values = row.values();
        if (compact) {
            return known && values.size() < width ? Optional.of(values) : Optional.empty();
        }
        if (!known || length == 0 || places.size() != 1 || length(row) >= length) {
            return Optional.empty();
        }
        // As if the row had all its cells, the lost ones at its end.
        FoundRow whole =
                new FoundRow(row.row(), filled(values, length - row.offset()), row.offset(), row.place(), row.bond());
        return Optional.of(IntStream.range(0, width)
                .map(column -> places.get(0).of(whole, column))
                .takeWhile(at -> at < values.size())
                .mapToObj(values::get)
                .toList());
    }

    private static List<Slot> filled(List<Slot> values, int size) {
        List<Slot> filled = new ArrayList<>(values);
        while (filled.size() < size) {
            filled.add(Slot.of(""));
        }
        return filled;
    }
}
