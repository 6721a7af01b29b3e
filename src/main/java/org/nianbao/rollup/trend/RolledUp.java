package org.nianbao.rollup.trend;

import java.math.BigDecimal;
import java.util.Arrays;
import org.nianbao.form.Form;
import org.nianbao.rollup.Totals;

/** Adds up an organization's own figures and what stands below it. */
final class RolledUp {

    private final Totals totals;
    private final BigDecimal[] sums;
    private final long[] blanks;

    RolledUp(Form form) {
        this.totals = new Totals(form);
        this.sums = new BigDecimal[form.cells().size()];
        this.blanks = new long[form.cells().size()];
    }

    /**
     * Adds the sums of reports.
     *
     * @param blank by the cells' positions, in how many of {@code added} reports they are blank
     */
    void add(BigDecimal[] cells, long[] blank, long added) {
        for (int i = 0; i < sums.length; i++) {
            blanks[i] += blank[i];
            if (blank[i] < added) {
                sums[i] = sums[i] == null ? cells[i] : sums[i].add(cells[i]);
            }
        }
    }

    /** The sums with their totals; {@code null} where nobody gave a number. */
    BigDecimal[] values() {
        return totals.computed(Arrays.asList(sums)).toArray(BigDecimal[]::new);
    }

    /** How often each cell, or a part of a total, was left blank. */
    long[] blanks() {
        return totals.blanks(blanks);
    }
}
