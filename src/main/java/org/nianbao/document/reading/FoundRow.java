package org.nianbao.document.reading;

import java.util.List;
import org.nianbao.document.reading.Strip.Slot;

/**
 * Figures that belong to one row of a table.
 *
 * @param row the row; {@code null} where no label tells
 * @param values what stands in its cells; cells without content may be missing where the file has no cells
 * @param offset how many slots stand on the strip before them
 * @param bond what ties the figures to the row
 */
record FoundRow(PrintedRow row, List<Slot> values, int offset, String place, Bond bond) {

    /** What ties figures to a row. */
    enum Bond {
        /** Label and figures stand in cells of one row. */
        CELLS,
        /** Label and figures stand on one line. */
        LINE,
        /** The figures come next after the label, or stand alone. */
        SEQUENCE,
        /** The figures stand on several lines, the first of which is the label's or comes next after it. */
        PIECES,
        /** The figures stand without a space between them, and what they are has been worked out. */
        GLUED
    }

    boolean isLabelled() {
        return row != null;
    }

    /** Whether the file itself ties the figures to the label. */
    boolean isSure() {
        return isLabelled() && bond != Bond.SEQUENCE && bond != Bond.PIECES;
    }

    boolean hasCells() {
        return bond == Bond.CELLS;
    }

    /** Where it ends: the column of the grid, or else how many figures it has. */
    int end() {
        return Strip.end(values);
    }

    /** The same, but where there is no grid its labels are counted as well. */
    int length() {
        return hasGrid() ? end() : offset + values.size();
    }

    private boolean hasGrid() {
        return values.stream().anyMatch(slot -> slot.column() >= 0);
    }

    FoundRow of(PrintedRow other) {
        return new FoundRow(other, values, offset, place, bond);
    }
}
