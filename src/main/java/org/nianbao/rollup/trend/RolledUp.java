package org.nianbao.rollup.trend;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nianbao.form.Cell;
import org.nianbao.form.Equation;
import org.nianbao.form.Form;

/**
 * Adds up reports. Totals of rows and columns are made of their parts, not of the totals that were reported: where one
 * of those is wrong, it would go on through every level.
 */
final class RolledUp {

    private final Form form;
    private final BigDecimal[] sums;
    private final long[] blanks;
    private final Map<Cell, List<Cell>> parts = new HashMap<>();

    RolledUp(Form form) {
        this.form = form;
        this.sums = new BigDecimal[form.cells().size()];
        this.blanks = new long[form.cells().size()];
        form.arithmetic().stream()
                .flatMap(rule -> rule.equations().stream())
                .filter(equation -> equation.operator() == Equation.Operator.EQUAL)
                .filter(equation -> equation.left().size() == 1)
                .forEach(equation -> parts.putIfAbsent(equation.left().get(0), equation.right()));
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
        return form.cells().stream().map(this::value).toArray(BigDecimal[]::new);
    }

    private BigDecimal value(Cell cell) {
        List<Cell> added = parts.get(cell);
        if (added == null) {
            return sums[cell.index()];
        }
        return added.stream()
                .map(this::value)
                .filter(value -> value != null)
                .reduce(BigDecimal::add)
                .orElse(null);
    }

    /** How often each cell, or a part of a total, was left blank. */
    long[] blanks() {
        return form.cells().stream().mapToLong(this::blank).toArray();
    }

    private long blank(Cell cell) {
        List<Cell> added = parts.get(cell);
        return added == null
                ? blanks[cell.index()]
                : added.stream().mapToLong(this::blank).sum();
    }
}
