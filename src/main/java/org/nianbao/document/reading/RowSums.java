package org.nianbao.document.reading;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nianbao.form.Arithmetic;
import org.nianbao.form.Cell;
import org.nianbao.form.Equation;
import org.nianbao.form.Form;

/** The sums that a form wants to hold, as far as figures are known. */
final class RowSums {

    /** How figures stand to the sums that they are part of. */
    enum Verdict {
        HOLD,
        BROKEN,
        /** There is no sum, or a figure of it is not known. */
        OPEN
    }

    private final Map<Cell, Equation> byCell = new HashMap<>();
    private final List<Equation> columns;

    RowSums(Form form) {
        List<Arithmetic> arithmetic = form.arithmetic();
        arithmetic.stream()
                .filter(rule -> rule.each() == Arithmetic.Each.ROW)
                .flatMap(rule -> rule.equations().stream())
                .filter(equation -> equation.operator() == Equation.Operator.EQUAL)
                .forEach(equation -> equation.operands().forEach(cell -> byCell.put(cell, equation)));
        this.columns = arithmetic.stream()
                .filter(rule -> rule.each() == Arithmetic.Each.COLUMN)
                .flatMap(rule -> rule.equations().stream())
                .filter(equation -> equation.operator() == Equation.Operator.EQUAL)
                .toList();
    }

    /** The sums that run down the columns. */
    List<Equation> columns() {
        return columns;
    }

    /** Whether sums down the columns have a say on a row. */
    boolean checksColumns(PrintedRow row) {
        Cell first = row.leaves().get(0).cells().get(0);
        return columns.stream().anyMatch(sum -> sum.operands().anyMatch(first::equals));
    }

    /** Whether the sums across hold that all these cells are part of. */
    Verdict across(List<Cell> cells, Function<Cell, BigDecimal> value) {
        List<Equation> sums = cells.stream().map(byCell::get).distinct().toList();
        if (sums.isEmpty() || sums.contains(null)) {
            return Verdict.OPEN;
        }
        List<Verdict> verdicts = sums.stream().map(sum -> verdict(sum, value)).toList();
        if (verdicts.contains(Verdict.BROKEN)) {
            return Verdict.BROKEN;
        }
        return verdicts.contains(Verdict.OPEN) ? Verdict.OPEN : Verdict.HOLD;
    }

    /** The sums across that these cells are part of. */
    Set<Equation> across(List<Cell> cells) {
        return cells.stream().map(byCell::get).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    static Verdict verdict(Equation sum, Function<Cell, BigDecimal> value) {
        if (sum.operands().anyMatch(cell -> value.apply(cell) == null)) {
            return Verdict.OPEN;
        }
        int difference = total(sum.left(), value).compareTo(total(sum.right(), value));
        return sum.operator().holds(difference) ? Verdict.HOLD : Verdict.BROKEN;
    }

    private static BigDecimal total(List<Cell> cells, Function<Cell, BigDecimal> value) {
        return cells.stream().map(value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
