package org.nianbao.document.writing;

import org.nianbao.figures.Figures;
import org.nianbao.figures.Mark;
import org.nianbao.form.Cell;

/** What is printed in the cell of a table, the same in every format. */
public final class PrintedCell {

    /** Printed where a cell does not apply, as is customary. */
    public static final String NOT_APPLICABLE = "/";

    private PrintedCell() {}

    /** The figure without separators, {@code /} where the cell does not apply, nothing where it is blank or unread. */
    public static String text(Figures figures, Cell cell) {
        return figures.value(cell)
                .map(value -> value.toPlainString())
                .orElseGet(() -> figures.mark(cell)
                        .filter(mark -> mark.kind() == Mark.Kind.NOT_APPLICABLE)
                        .map(mark -> NOT_APPLICABLE)
                        .orElse(""));
    }
}
