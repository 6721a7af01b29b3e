package org.nianbao.rollup;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.nianbao.form.Cell;
import org.nianbao.form.Equation;
import org.nianbao.form.Form;

/**
 * Sums whose totals follow from their parts. The totals that were reported are not added up: where one of them is wrong,
 * the wrong figure would go on through every level.
 */
final class Totals {

    private final List<BigDecimal> sums;
    private final Map<Cell, List<Cell>> parts = new HashMap<>();

    private Totals(Form form, List<BigDecimal> sums) {
        this.sums = sums;
        form.arithmetic().stream()
                .flatMap(rule -> rule.equations().stream())
                .filter(equation -> equation.operator() == Equation.Operator.EQUAL)
                .filter(equation -> equation.left().size() == 1)
                .forEach(equation -> parts.putIfAbsent(equation.left().get(0), equation.right()));
    }

    /**
     * The sums with every total, of a row or of a column, made of its parts.
     *
     * @param sums by the cells' positions; {@code null} where nothing was reported
     * @return the same; a total is {@code null} where all its parts are
     */
    static List<BigDecimal> computed(Form form, List<BigDecimal> sums) {
        Totals totals = new Totals(form, sums);
        return form.cells().stream().map(totals::value).toList();
    }

    private BigDecimal value(Cell cell) {
        List<Cell> added = parts.get(cell);
        if (added == null) {
            return sums.get(cell.index());
        }
        return added.stream()
                .map(this::value)
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add)
                .orElse(null);
    }
}
