package org.nianbao.consistency;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.nianbao.language.Bilingual;
import org.nianbao.platform.http.Representation;
import org.nianbao.platform.json.Numbers;

/**
 * One place where a report does not meet a rule.
 *
 * @param id the same for the same rule and cells, in every report and for ever
 * @param severity the rule's, unless the report makes it weigh more
 * @param cells exactly the operands of a violated equation, or the cells or sections that are missing
 * @param left the left side, or {@code null} where the rule compares nothing
 * @param right the right side, or {@code null} where the rule compares nothing
 * @param difference left minus right, or {@code null}
 * @param message what a clerk can act on
 * @param names what it speaks of beside its values, such as organizations; what is said to it is said to these as well
 * @param repairs small changes that would settle it
 */
public record Finding(
        String id,
        RuleText rule,
        Severity severity,
        List<CellValue> cells,
        Side left,
        Side right,
        BigDecimal difference,
        Bilingual message,
        List<String> names,
        List<Repair> repairs) {

    /**
     * A cell and what stands in it.
     *
     * @param value {@code null} where nothing does
     */
    public record CellValue(String pointer, BigDecimal value) {}

    /** One side of an equation. */
    public record Side(String formula, BigDecimal value) {}

    /**
     * Changes that together would settle findings and break no rule that holds.
     *
     * @param settles ids of the findings
     */
    public record Repair(List<Change> changes, List<String> settles) {}

    /** One cell changed. */
    public record Change(String pointer, BigDecimal from, BigDecimal to) {}

    /** A finding of a rule that compares nothing. */
    static Finding of(String id, RuleText rule, List<CellValue> cells, Bilingual message) {
        return new Finding(id, rule, rule.severity(), cells, null, null, null, message, List.of(), List.of());
    }

    /** The same with two sides that should have been equal, or the left one the greater. */
    Finding comparing(Side one, Side other) {
        BigDecimal exact = Numbers.plain(one.value.subtract(other.value));
        return new Finding(id, rule, severity, cells, one, other, exact, message, names, repairs);
    }

    Finding weighing(Severity weight) {
        return new Finding(id, rule, weight, cells, left, right, difference, message, names, repairs);
    }

    Finding naming(List<String> named) {
        return new Finding(id, rule, severity, cells, left, right, difference, message, named, repairs);
    }

    Finding with(List<Repair> found) {
        return new Finding(id, rule, severity, cells, left, right, difference, message, names, found);
    }

    /** The permanent id of a rule applied to certain cells. */
    static String id(String rule, List<String> pointers) {
        String name = rule + "\n" + String.join("\n", pointers);
        return Representation.digest(name.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
    }
}
