package org.nianbao.consistency;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.nianbao.figures.Figures;
import org.nianbao.figures.ReportDocument;
import org.nianbao.form.Arithmetic;
import org.nianbao.form.Cell;
import org.nianbao.form.Equation;
import org.nianbao.language.Bilingual;
import org.nianbao.platform.json.Numbers;

/** A rule of the form's arithmetic, applied to every row or column that the form applies it to. */
record ArithmeticRule(RuleText text, Arithmetic arithmetic, List<Balance> balances) implements Rule {

    private static final Bilingual BLANK = new Bilingual("有空格，无法判断：%s", "Cells are blank, so it cannot be judged: %s");

    /** An equation with the permanent id of its finding. */
    record Balance(String id, Equation equation) {

        /** Left minus right, or {@code null} where an operand is blank. */
        BigDecimal difference(Figures figures) {
            BigDecimal left = sum(equation.left(), figures);
            BigDecimal right = left == null ? null : sum(equation.right(), figures);
            return right == null ? null : left.subtract(right);
        }

        boolean holds(BigDecimal difference) {
            return equation.operator().holds(difference.signum());
        }

        /** The id says which it is, and is quicker to compare than all its cells. */
        @Override
        public boolean equals(Object other) {
            return other instanceof Balance balance && id.equals(balance.id);
        }

        @Override
        public int hashCode() {
            return id.hashCode();
        }
    }

    static ArithmeticRule of(RuleText text, Arithmetic arithmetic) {
        List<Balance> balances = arithmetic.equations().stream()
                .map(equation -> new Balance(Finding.id(text.id(), pointers(equation.operands())), equation))
                .toList();
        return new ArithmeticRule(text, arithmetic, balances);
    }

    @Override
    public Formula formula() {
        return new Formula(
                arithmetic.each().name().toLowerCase(Locale.ROOT),
                arithmetic.left(),
                arithmetic.operator().sign(),
                arithmetic.right());
    }

    @Override
    public Missing missing() {
        return Missing.NOT_ASSESSED;
    }

    @Override
    public List<Instance> instances() {
        return balances.stream()
                .map(balance -> new Instance(
                        balance.id,
                        balance.equation.subject(),
                        pointers(balance.equation.left().stream()),
                        balance.equation.operator().sign(),
                        pointers(balance.equation.right().stream())))
                .toList();
    }

    @Override
    public void judge(ReportDocument report, Figures figures, Neighbours neighbours, Outcome outcome) {
        for (Balance balance : balances) {
            BigDecimal difference = balance.difference(figures);
            if (difference == null) {
                outcome.notAssessed(notAssessed(balance, figures));
                continue;
            }
            outcome.evaluated();
            if (!balance.holds(difference)) {
                outcome.found(finding(balance, difference, figures));
            }
        }
    }

    private NotAssessed notAssessed(Balance balance, Figures figures) {
        List<String> blank = pointers(balance.equation.operands().filter(figures::isBlank));
        return new NotAssessed(balance.id, text.id(), BLANK.with(balance.equation.subject()), blank);
    }

    private Finding finding(Balance balance, BigDecimal difference, Figures figures) {
        Equation equation = balance.equation;
        BigDecimal left = Numbers.plain(sum(equation.left(), figures));
        BigDecimal right = Numbers.plain(sum(equation.right(), figures));
        Bilingual message = text.message()
                .with(
                        equation.subject(),
                        left.toPlainString(),
                        right.toPlainString(),
                        Numbers.plain(difference.abs()).toPlainString());
        List<Finding.CellValue> operands = equation.operands()
                .map(cell -> new Finding.CellValue(
                        cell.pointer(), figures.value(cell).orElse(null)))
                .toList();
        return Finding.of(balance.id, text, operands, message)
                .comparing(new Finding.Side(arithmetic.left(), left), new Finding.Side(arithmetic.right(), right));
    }

    private static BigDecimal sum(List<Cell> cells, Figures figures) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Cell cell : cells) {
            BigDecimal value = figures.counted(cell);
            if (value == null) {
                return null;
            }
            sum = sum.add(value);
        }
        return sum;
    }

    private static List<String> pointers(Stream<Cell> cells) {
        return cells.map(Cell::pointer).toList();
    }
}
