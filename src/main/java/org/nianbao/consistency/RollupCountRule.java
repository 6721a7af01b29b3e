package org.nianbao.consistency;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.nianbao.figures.Figures;
import org.nianbao.language.Bilingual;

/**
 * A rule about how a roll-up came about, not about a figure: two numbers of organizations are the same.
 *
 * @param left the name of the left number
 * @param right the name of the right number
 * @param counts what the rule counts; nothing where it does not apply
 */
record RollupCountRule(RuleText text, String left, String right, Function<RollupNeighbour, Optional<Counts>> counts)
        implements RollupRule {

    /** What a report has to say to be held against a roll-up; a finding stands there. */
    private static final List<String> SCOPE = List.of("/scope");

    /**
     * Two numbers, and whose difference it is.
     *
     * @param names of those that the left side lacks or has too many
     */
    record Counts(long left, long right, List<String> names) {}

    /** Every organization below that has to report has published. */
    static RollupCountRule coverage(RuleText text) {
        return new RollupCountRule(
                text,
                "published",
                "expected",
                rollup -> Optional.of(new Counts(rollup.published(), rollup.expected(), rollup.missing())));
    }

    /** No government is added beside its office. */
    static RollupCountRule countedTwice(RuleText text) {
        return new RollupCountRule(
                text,
                "countedTwice",
                "0",
                rollup -> Optional.of(new Counts(rollup.countedTwice(), 0, names(rollup.pairs()))));
    }

    /** What a report was compiled from is what would be added now. */
    static RollupCountRule compiledSources(RuleText text) {
        return new RollupCountRule(
                text,
                "changedSources",
                "0",
                rollup -> rollup.compilation()
                        .map(compiled -> new Counts(compiled.changed(), 0, names(compiled.sources()))));
    }

    private static List<String> names(List<?> named) {
        return named.stream().map(Object::toString).toList();
    }

    @Override
    public Formula formula() {
        return new Formula("form", left, "=", right);
    }

    @Override
    public List<Instance> instances() {
        return List.of(new Instance(id(), text.title(), SCOPE, "=", List.of()));
    }

    @Override
    public void judge(Figures figures, RollupNeighbour rollup, Outcome outcome) {
        counts.apply(rollup).ifPresent(counted -> {
            outcome.evaluated();
            if (counted.left != counted.right) {
                outcome.found(finding(counted));
            }
        });
    }

    private Finding finding(Counts counted) {
        Bilingual message = text.message()
                .with(
                        new Bilingual(String.join("、", counted.names), String.join("; ", counted.names)),
                        counted.left,
                        counted.right,
                        Math.abs(counted.left - counted.right));
        return Finding.of(id(), text, List.of(new Finding.CellValue(SCOPE.get(0), null)), message)
                .comparing(side(left, counted.left), side(right, counted.right))
                .naming(counted.names);
    }

    private static Finding.Side side(String formula, long value) {
        return new Finding.Side(formula, BigDecimal.valueOf(value));
    }

    private String id() {
        return Finding.id(text.id(), SCOPE);
    }
}
