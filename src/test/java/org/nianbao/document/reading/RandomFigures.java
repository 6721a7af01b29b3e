package org.nianbao.document.reading;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.nianbao.form.Arithmetic;
import org.nianbao.form.Cell;
import org.nianbao.form.CellType;
import org.nianbao.form.Equation;
import org.nianbao.form.Form;

/** Figures of a report as bodies have them: mostly zeros, sums that hold, or some that do not, cells left blank. */
final class RandomFigures {

    private final Form form;
    private final Random random;
    private final Map<Cell, BigDecimal> values = new HashMap<>();

    RandomFigures(Form form, int seed) {
        this.form = form;
        this.random = new Random(seed);
    }

    /** A report whose sums hold; where there is money, it is money of the form's unit. */
    Map<Cell, BigDecimal> consistent() {
        form.cells().forEach(cell -> values.put(cell, value(cell)));
        sums(Arithmetic.Each.COLUMN);
        sums(Arithmetic.Each.ROW);
        return values;
    }

    /** The same with some totals that are wrong. */
    Map<Cell, BigDecimal> withWrongTotals() {
        consistent();
        List<Cell> totals = form.cells().stream()
                .filter(cell -> cell.column().roles().contains("total"))
                .toList();
        for (int i = 0; i < 3; i++) {
            Cell cell = totals.get(random.nextInt(totals.size()));
            values.merge(cell, BigDecimal.valueOf(1 + random.nextInt(9)), BigDecimal::add);
        }
        return values;
    }

    /** The same with cells that were left blank. */
    Map<Cell, BigDecimal> withBlanks() {
        consistent();
        form.cells().stream().filter(cell -> random.nextInt(4) == 0).forEach(values::remove);
        return values;
    }

    /** The same with some zeros that were left blank. */
    Map<Cell, BigDecimal> withBlankZeros() {
        consistent();
        values.entrySet().removeIf(entry -> entry.getValue().signum() == 0 && random.nextInt(3) == 0);
        return values;
    }

    private BigDecimal value(Cell cell) {
        if (cell.column().type() == CellType.AMOUNT) {
            boolean unitIsPrinted = cell.column().label().zh().contains("万元");
            return unitIsPrinted
                    ? BigDecimal.valueOf(1 + random.nextInt(10_000_000), 4).stripTrailingZeros()
                    : BigDecimal.ZERO;
        }
        int dice = random.nextInt(10);
        if (dice < 6) {
            return BigDecimal.ZERO;
        }
        return BigDecimal.valueOf(1 + random.nextInt(dice < 9 ? 30 : 20_000));
    }

    /** Puts the sum of the other side into the one cell on the left of each equation. */
    private void sums(Arithmetic.Each each) {
        form.arithmetic().stream()
                .filter(rule -> rule.each() == each)
                .flatMap(rule -> rule.equations().stream())
                .filter(equation -> equation.operator() == Equation.Operator.EQUAL
                        && equation.left().size() == 1)
                .forEach(equation -> values.put(
                        equation.left().get(0),
                        equation.right().stream().map(values::get).reduce(BigDecimal.ZERO, BigDecimal::add)));
    }
}
