package org.nianbao.nation;

import java.math.BigDecimal;
import java.util.Arrays;

/** What the reports of one subtree add up to. */
public final class Sum {

    private final BigDecimal[] figures;
    private long reports;
    private long blank;
    private long errors;

    Sum(int cells) {
        figures = new BigDecimal[cells];
        Arrays.fill(figures, BigDecimal.ZERO);
    }

    void add(Filing filing) {
        for (int i = 0; i < figures.length; i++) {
            BigDecimal figure = filing.figures()[i];
            figures[i] = figure == null ? figures[i] : figures[i].add(figure);
        }
        reports++;
        blank += filing.blank();
        errors += filing.errors();
    }

    /** The sum of one cell, by its position in the form, of those reports in which it is not blank. */
    public BigDecimal figure(int cell) {
        return figures[cell];
    }

    public long reports() {
        return reports;
    }

    /** How many cells were left blank. */
    public long blank() {
        return blank;
    }

    /** How many findings of severity error the reports have. */
    public long errors() {
        return errors;
    }
}
