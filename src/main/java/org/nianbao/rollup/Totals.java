package org.nianbao.rollup;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.nianbao.form.Cell;
import org.nianbao.form.Equation;
import org.nianbao.form.Form;

/**
 * Sums whose totals follow from their parts. The totals that were reported are not added up: where one of them is wrong,
 * the wrong figure would go on through every level.
 */
public final class Totals {

    private final Form form;
    private final Map<Cell, List<Cell>> parts = new HashMap<>();

    public Totals(Form form) {
        this.form = form;
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
    public List<BigDecimal> computed(List<BigDecimal> sums) {
        return form.cells().stream()
                .map(cell -> leaves(cell)
                        .map(leaf -> sums.get(leaf.index()))
                        .filter(Objects::nonNull)
                        .reduce(BigDecimal::add)
                        .orElse(null))
                .toList();
    }

    /** How often each cell, or a part of a total, was left blank; by the cells' positions. */
    public long[] blanks(long[] reported) {
        return form.cells().stream()
                .mapToLong(cell ->
                        leaves(cell).mapToLong(leaf -> reported[leaf.index()]).sum())
                .toArray();
    }

    /** What a cell is made of in the end; the cell itself where it is no total. */
    private Stream<Cell> leaves(Cell cell) {
        List<Cell> added = parts.get(cell);
        return added == null ? Stream.of(cell) : added.stream().flatMap(this::leaves);
    }
}
