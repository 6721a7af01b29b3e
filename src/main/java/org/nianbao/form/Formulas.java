package org.nianbao.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nianbao.language.Bilingual;

/**
 * The little language of the forms' arithmetic rules: operands joined by {@code +}. An operand is a row path (for
 * {@code each: column}) or a column key (for {@code each: row}), {@code sum(role)} for all that bear a role, or
 * {@code 0}.
 */
final class Formulas {

    private static final Pattern SUM = Pattern.compile("sum\\((\\w+)\\)");
    private static final String ZERO = "0";

    private final FormFile.RuleEntry rule;
    private final boolean byColumn;

    private Formulas(FormFile.RuleEntry rule) {
        this.rule = rule;
        this.byColumn = rule.each() == Arithmetic.Each.COLUMN;
    }

    /**
     * Applies a rule to every row or column that has all of its operands.
     *
     * @throws IllegalStateException where it fits none: a rule over nothing would pass for ever
     */
    static Arithmetic apply(FormFile.RuleEntry rule, Section section) {
        List<Equation> equations = new Formulas(rule).equations(section);
        if (equations.isEmpty()) {
            throw new IllegalStateException("Rule " + rule.id() + " fits no cells of " + section.key());
        }
        return new Arithmetic(
                rule.id(), rule.section(), rule.each(), rule.left(), rule.operator(), rule.right(), equations);
    }

    private List<Equation> equations(Section section) {
        Map<String, List<Cell>> lines = new LinkedHashMap<>();
        section.cells()
                .forEach(cell -> lines.computeIfAbsent(line(cell), name -> new ArrayList<>())
                        .add(cell));
        return lines.values().stream()
                .map(this::equation)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Equation> equation(List<Cell> line) {
        Bilingual subject =
                byColumn ? line.get(0).column().label() : line.get(0).row().label();
        return side(rule.left(), line)
                .flatMap(left ->
                        side(rule.right(), line).map(right -> new Equation(subject, left, rule.operator(), right)));
    }

    /** The cells of one side within a row or column; empty where one of them does not exist there. */
    private Optional<List<Cell>> side(String formula, List<Cell> line) {
        List<Cell> cells = new ArrayList<>();
        for (String operand : formula.split("\\+")) {
            List<Cell> found = operand(operand.strip(), line);
            if (found.isEmpty() && !operand.strip().equals(ZERO)) {
                return Optional.empty();
            }
            cells.addAll(found);
        }
        return Optional.of(List.copyOf(cells));
    }

    private List<Cell> operand(String operand, List<Cell> line) {
        Matcher sum = SUM.matcher(operand);
        Predicate<Cell> wanted = sum.matches()
                ? cell -> roles(cell).contains(sum.group(1))
                : cell -> name(cell).equals(operand);
        return line.stream().filter(wanted).toList();
    }

    /** What the cells of one application have in common. */
    private String line(Cell cell) {
        return byColumn ? cell.column().key() : cell.path();
    }

    /** What tells the cells of one application apart. */
    private String name(Cell cell) {
        return byColumn ? cell.path().replace('/', '.') : cell.column().key();
    }

    private Set<String> roles(Cell cell) {
        return byColumn ? cell.row().roles() : cell.column().roles();
    }
}
