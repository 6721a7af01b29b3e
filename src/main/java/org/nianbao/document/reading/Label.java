package org.nianbao.document.reading;

import org.nianbao.form.Column;

/**
 * A label of a printed form.
 *
 * @param block the block that it is printed in; {@code null} for what the blocks of a table share
 * @param row the row or the group that it names, or {@code null}
 * @param column the column that it heads, or {@code null}
 * @param official the label as the form prints it
 */
record Label(Kind kind, PrintedBlock block, PrintedRow row, Column column, String official) {

    /** What a label names. */
    enum Kind {
        ROW,
        GROUP,
        COLUMN,
        /** The title of a block. */
        BLOCK,
        /** Any other head. */
        HEAD
    }

    boolean isRow() {
        return kind == Kind.ROW;
    }

    boolean isGroup() {
        return kind == Kind.GROUP;
    }
}
