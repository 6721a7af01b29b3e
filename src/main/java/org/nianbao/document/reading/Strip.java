package org.nianbao.document.reading;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.nianbao.document.source.Table;

/**
 * A row of a table, or a line of text taken apart at what separates it.
 *
 * @param slots what stands on it, from left to right
 * @param cells whether the slots are cells, so that an empty one is a blank cell
 * @param spaced whether an empty line stands before it
 * @param words the words of a line, also where it has no figures; none where it has cells
 */
record Strip(List<Slot> slots, String place, boolean cells, boolean spaced, List<Slot> words) {

    /**
     * One thing on a strip.
     *
     * @param raw what stands there
     * @param plain the same as labels are compared
     * @param column the first column of its table's grid that it covers; -1 where there is no grid
     * @param columns how many columns it covers
     * @param rows over how many rows it goes
     * @param extent where it stands across the page; {@code null} where nobody knows
     */
    record Slot(String raw, String plain, int column, int columns, int rows, Extent extent) {

        static Slot of(String raw) {
            return new Slot(raw, Plain.text(raw), -1, 1, 1, null);
        }

        static Slot of(Table.Box box) {
            return new Slot(box.text(), Plain.text(box.text()), box.column(), box.columns(), box.rows(), null);
        }

        /** The same, over a single row unless it goes over more rows than the label beside it. */
        Slot beside(Slot label) {
            return rows > 1 && rows <= label.rows ? new Slot(raw, plain, column, columns, 1, extent) : this;
        }

        /** Whether the first column of another one is among its columns. */
        boolean covers(Slot other) {
            return column <= other.column && other.column < column + columns;
        }

        boolean isBlank() {
            return plain.isEmpty();
        }

        boolean isOdd() {
            return CellText.isOdd(plain);
        }

        boolean isValue() {
            return CellText.isValue(plain);
        }
    }

    String text() {
        return slots.stream().filter(slot -> !slot.isBlank()).map(Slot::raw).collect(Collectors.joining(" "));
    }

    /** Whether it is a row of a table, and not of tabs or bars. */
    boolean isOfTable() {
        return slots.stream().anyMatch(slot -> slot.column() >= 0);
    }

    boolean isBlank() {
        return slots.stream().allMatch(Slot::isBlank);
    }

    /** What stands on it from a slot on. */
    List<Slot> from(int first) {
        return slots.subList(first, slots.size());
    }

    /** What ties the figures on it to their label. */
    FoundRow.Bond bond() {
        return cells ? FoundRow.Bond.CELLS : FoundRow.Bond.LINE;
    }

    /** Whether nothing stands on it but what may stand in cells. */
    boolean holdsFigures() {
        boolean alone = cells || slots.size() == 1;
        return slots.stream().allMatch(slot -> slot.isBlank() || slot.isValue() || alone && slot.isOdd());
    }

    /** Where it ends: the column of the grid, or else how many things stand on it. */
    int end() {
        return end(slots);
    }

    /** Where the last of some slots ends. */
    static int end(List<Slot> slots) {
        Slot last = slots.isEmpty() ? Slot.of("") : slots.get(slots.size() - 1);
        return last.column() < 0 ? slots.size() : last.column() + last.columns();
    }

    /** Where the figures at its end begin. */
    int figuresFrom() {
        return from(Slot::isValue);
    }

    /** Where the cells behind the last one with text begin. */
    int cellsBehindText() {
        return from(slot -> slot.isBlank() || slot.isValue());
    }

    private int from(Predicate<Slot> belongs) {
        int from = slots.size();
        while (from > 0 && belongs.test(slots.get(from - 1))) {
            from--;
        }
        return from;
    }

    /** The words in so many of its slots, as they are compared. */
    List<String> words(int count) {
        return slots.subList(0, count).stream()
                .flatMap(slot -> Arrays.stream(slot.raw().split("[\\s\\u00A0\\u3000]+")))
                .map(Plain::text)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
