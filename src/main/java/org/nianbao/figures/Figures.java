package org.nianbao.figures;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.nianbao.form.Cell;
import org.nianbao.form.Form;

/** The values and marks of a form's cells. Blank, zero and not applicable are three different things. Immutable. */
public final class Figures {

    private final BigDecimal[] values;
    private final Mark[] marks;

    private Figures(BigDecimal[] values, Mark[] marks) {
        this.values = values;
        this.marks = marks;
    }

    /** A form on which nothing was filled in yet. */
    public static Figures blank(Form form) {
        int size = form.cells().size();
        return new Figures(new BigDecimal[size], new Mark[size]);
    }

    /** The figure that stands in a cell; none where it is blank or marked as having none. */
    public Optional<BigDecimal> value(Cell cell) {
        return Optional.ofNullable(values[cell.index()]);
    }

    public Optional<Mark> mark(Cell cell) {
        return Optional.ofNullable(marks[cell.index()]);
    }

    /**
     * What a cell counts in sums: its value, 0 where it is not applicable, {@code null} where it is blank. Not an
     * Optional, since the check asks it of every operand.
     */
    public BigDecimal counted(Cell cell) {
        BigDecimal value = values[cell.index()];
        return value == null && isNotApplicable(cell.index()) ? BigDecimal.ZERO : value;
    }

    /** Whether nothing stands in a cell although it applies. */
    public boolean isBlank(Cell cell) {
        return values[cell.index()] == null && !isNotApplicable(cell.index());
    }

    private boolean isNotApplicable(int index) {
        Mark mark = marks[index];
        return mark != null && mark.kind() == Mark.Kind.NOT_APPLICABLE;
    }

    /** The values by the cells' positions; {@code null} where a cell is blank or not applicable. */
    public BigDecimal[] values() {
        return values.clone();
    }

    /** Whether a cell is marked as not legible. */
    public boolean hasUnread() {
        return Arrays.stream(marks).anyMatch(mark -> mark != null && mark.kind() == Mark.Kind.UNREAD);
    }

    /** The positions of the cells that are marked as not applicable, in their order. */
    public int[] notApplicable() {
        return IntStream.range(0, marks.length).filter(this::isNotApplicable).toArray();
    }

    /** These figures with the given cells as they stand in {@code other}. */
    Figures with(List<Cell> cells, Figures other) {
        Editor editor = edit();
        cells.forEach(cell -> editor.set(cell, other.values[cell.index()], other.marks[cell.index()]));
        return editor.done();
    }

    /** A copy in which cells can be set. */
    public Editor edit() {
        return new Editor(values.clone(), marks.clone());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Figures figures
                && Arrays.equals(values, figures.values)
                && Arrays.equals(marks, figures.marks);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    /** Sets cells one by one. */
    public static final class Editor {

        private final BigDecimal[] values;
        private final Mark[] marks;

        private Editor(BigDecimal[] values, Mark[] marks) {
            this.values = values;
            this.marks = marks;
        }

        /** Sets a cell; the value is {@code null} where it is blank, the mark where it has none. */
        public Editor set(Cell cell, BigDecimal value, Mark mark) {
            values[cell.index()] = value;
            marks[cell.index()] = mark;
            return this;
        }

        public Figures done() {
            return new Figures(values.clone(), marks.clone());
        }
    }
}
