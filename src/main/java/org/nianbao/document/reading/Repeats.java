package org.nianbao.document.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.nianbao.document.reading.Strip.Slot;

/**
 * Makes one cell again of those that were one before an extractor wrote the text of a box that spans several columns into
 * each of them. Labels that stand side by side twice are such; figures only where they are equal and stand under a head
 * that is repeated over just them.
 */
final class Repeats {

    private final Predicate<String> labels;

    /** For each cell of a row the first one of those that have the same head. */
    private int[] heads = new int[0];

    /**
     * @param labels whether a text is a label; two other texts that are the same may be two cells
     */
    Repeats(Predicate<String> labels) {
        this.labels = labels;
    }

    /** The cells of the next row, as they were before. */
    List<Slot> joined(List<Slot> cells) {
        if (heads.length != cells.size()) {
            heads = singles(cells.size());
        }
        List<Slot> joined = new ArrayList<>();
        for (int from = 0; from < cells.size(); ) {
            int end = end(cells, from);
            joined.add(end - from > 1 ? over(cells.get(from), cells.get(end - 1)) : cells.get(from));
            from = end;
        }
        noteHeads(cells);
        return joined;
    }

    private static int[] singles(int size) {
        int[] singles = new int[size];
        for (int i = 0; i < size; i++) {
            singles[i] = i;
        }
        return singles;
    }

    /** Behind the last cell that is one with this one. */
    private int end(List<Slot> cells, int from) {
        boolean label = isLabel(cells.get(from));
        int end = from + 1;
        while (end < cells.size()
                && cells.get(end).plain().equals(cells.get(from).plain())
                && (label || heads[end] == from)) {
            end++;
        }
        boolean coversHead = end == heads.length || heads[end] != from;
        return label || coversHead ? end : from + 1;
    }

    private boolean isLabel(Slot slot) {
        return !slot.isBlank() && !slot.isValue() && labels.test(slot.plain());
    }

    private static Slot over(Slot first, Slot last) {
        int columns = first.column() < 0 ? 1 : last.column() + last.columns() - first.column();
        return new Slot(first.raw(), first.plain(), first.column(), columns, first.rows(), first.extent());
    }

    private void noteHeads(List<Slot> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (isLabel(cells.get(i))) {
                boolean repeated =
                        i > 0 && cells.get(i - 1).plain().equals(cells.get(i).plain());
                heads[i] = repeated ? heads[i - 1] : i;
            }
        }
    }
}
