package org.nianbao.rollup;

import java.math.BigDecimal;
import java.util.List;
import org.nianbao.figures.Figures;
import org.nianbao.figures.Mark;
import org.nianbao.form.Cell;
import org.nianbao.form.Form;
import org.nianbao.platform.json.Numbers;
import org.nianbao.problem.Errors;

/** Sums as the figures of a report. */
final class CompiledFigures {

    private static final String NO_PLACE = "汇总数超出单元格的范围";

    private CompiledFigures() {}

    /**
     * Fills a form. What nobody reported stays blank; a sum that a cell cannot hold is marked as unread, with the sum, so
     * that somebody has to look at it.
     *
     * @param sums by the cells' positions
     */
    static Figures of(Form form, List<BigDecimal> sums) {
        Figures.Editor editor = Figures.blank(form).edit();
        for (Cell cell : form.cells()) {
            BigDecimal sum = sums.get(cell.index());
            if (sum != null) {
                set(editor, cell, sum);
            }
        }
        return editor.done();
    }

    private static void set(Figures.Editor editor, Cell cell, BigDecimal sum) {
        Numbers.check(sum, cell.column().limits(), cell.pointer(), new Errors())
                .ifPresentOrElse(
                        value -> editor.set(cell, value, null),
                        () -> editor.set(cell, null, new Mark(Mark.Kind.UNREAD, sum.toPlainString(), NO_PLACE)));
    }
}
