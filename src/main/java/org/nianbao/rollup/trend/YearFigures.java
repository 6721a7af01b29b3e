package org.nianbao.rollup.trend;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.nianbao.form.Cell;
import org.nianbao.form.Form;

/**
 * The figures of an organization for a year: those of its own report, or what it and those below it add up to.
 *
 * @param form {@code null} where there are none
 * @param values by the cells' positions; {@code null} where nobody gave a number
 * @param blanks by the cells' positions, how many left them blank
 * @param notApplicable the positions of cells that do not apply
 * @param source where they come from
 */
record YearFigures(Form form, BigDecimal[] values, long[] blanks, Set<Integer> notApplicable, Source source) {

    /**
     * Where figures come from.
     *
     * @param revision of the own report; {@code null} in a roll-up, as is its scope
     * @param expected how many have to report, the organization and those below it; {@code null} of an own report
     * @param published how many of them did, whatever their reports count
     * @param added how many reports are added up
     * @param openErrors how many errors were published with these
     */
    record Source(Integer revision, String scope, Long expected, Long published, Long added, Long openErrors) {

        static final Source NONE = new Source(null, null, null, null, null, null);
    }

    static final YearFigures NONE = nothing(Source.NONE);

    static YearFigures nothing(Source source) {
        return new YearFigures(null, null, null, null, source);
    }

    boolean isEmpty() {
        return form == null;
    }

    /** The sum of cells: blank where one of them is, since a part is no whole. */
    Amount sum(List<Cell> cells) {
        BigDecimal sum = BigDecimal.ZERO;
        long blank = 0;
        boolean applies = cells.isEmpty();
        for (Cell cell : cells) {
            blank += blanks[cell.index()];
            applies |= !notApplicable.contains(cell.index());
            BigDecimal value = values[cell.index()];
            sum = value == null || sum == null ? null : sum.add(value);
        }
        if (sum == null) {
            return new Amount(null, blank, Gap.BLANK);
        }
        return new Amount(sum, blank, applies ? null : Gap.NOT_APPLICABLE);
    }
}
