package org.nianbao.document.reading;

import java.util.List;
import org.nianbao.form.Cell;
import org.nianbao.form.Row;

/**
 * A row of a table that can carry figures: a row of the form, or a whole group that a report prints as one row.
 *
 * @param pointer the pointer that its cells' pointers begin with
 * @param row what the form says of it
 * @param cells its cells, one for each column; none for a group
 * @param parts the rows that the form divides it into; none for a row of the form
 */
record PrintedRow(String pointer, Row row, List<Cell> cells, List<PrintedRow> parts) {

    /** Short of what makes it up, which is a whole form. */
    @Override
    public int hashCode() {
        return pointer.hashCode();
    }

    boolean isUndivided() {
        return !parts.isEmpty();
    }

    /** The rows of the form that it stands for. */
    List<PrintedRow> leaves() {
        return isUndivided() ? parts : List.of(this);
    }

    @Override
    public String toString() {
        return pointer;
    }
}
