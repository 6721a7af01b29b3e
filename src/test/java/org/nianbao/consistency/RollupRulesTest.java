package org.nianbao.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.Samples;
import org.nianbao.consistency.RollupNeighbour.ChangedSource;
import org.nianbao.consistency.RollupNeighbour.Compilation;
import org.nianbao.consistency.RollupNeighbour.Pair;
import org.nianbao.form.Cell;
import org.nianbao.form.Form;
import org.nianbao.language.Language;

/** Reports that speak for others, held against what these others reported. */
class RollupRulesTest {

    private static final ConsistencyCheck CHECK = new ConsistencyCheck(Samples.FORMS);
    private static final Form FORM = Samples.form("2021");
    private static final String CELL = "/proactiveDisclosure/administrativeLicensing/decisions";
    private static final String FEE = "/proactiveDisclosure/administrativeFees/amount";

    private final ObjectNode report = Samples.zero(FORM).put("scope", "region");
    private final List<BigDecimal> sums =
            new ArrayList<>(FORM.cells().stream().map(cell -> BigDecimal.ZERO).toList());

    @ParameterizedTest
    @ValueSource(strings = {"own", "unknown"})
    void a_report_of_one_organization_is_not_held_against_any_roll_up(String scope) {
        report.put("scope", scope);
        set(CELL, "7");

        CheckResult result = check(rollup());

        assertThat(result.warnings()).isEmpty();
        assertThat(result.notAssessed()).isEmpty();
        assertThat(result.rulesEvaluated()).isEqualTo(47);
    }

    @ParameterizedTest
    @ValueSource(strings = {"level", "region"})
    void without_a_roll_up_its_rules_are_neither_kept_nor_broken(String scope) {
        report.put("scope", scope);

        CheckResult result = CHECK.check(Samples.read(report));

        assertThat(result.consistent()).isTrue();
        assertThat(result.rulesEvaluated()).isEqualTo(47);
        assertThat(result.notAssessed())
                .extracting(NotAssessed::rule)
                .containsExactly("rollup-sum", "rollup-coverage", "counted-twice", "compiled-sources-current");
        assertThat(result.notAssessed())
                .allSatisfy(rule -> assertThat(rule.reason().en()).contains("not at hand"));
    }

    @Test
    void a_report_that_says_what_those_below_said_keeps_every_rule() {
        Samples.set(report, CELL, 7);
        set(CELL, "7");

        CheckResult result = check(rollup());

        assertThat(result.warnings()).isEmpty();
        assertThat(result.notAssessed()).isEmpty();
        assertThat(result.rulesEvaluated()).isEqualTo(47 + 200 + 2);
    }

    @Test
    void a_cell_that_differs_is_a_warning_that_tells_both_sides() {
        Samples.set(report, FEE, new BigDecimal("12.5"));
        set(FEE, "24252.311082");

        Finding finding = only(check(rollup()).warnings());

        assertThat(finding.rule().id()).isEqualTo("rollup-sum");
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.cells()).containsExactly(new Finding.CellValue(FEE, new BigDecimal("12.5")));
        assertThat(finding.left()).isEqualTo(new Finding.Side("reported", new BigDecimal("12.5")));
        assertThat(finding.right()).isEqualTo(new Finding.Side("rollup", new BigDecimal("24252.311082")));
        assertThat(finding.difference()).isEqualTo(new BigDecimal("-24239.811082"));
        assertThat(finding.message().en()).contains("12.5", "24252.311082", "24239.811082");
    }

    @Test
    void saying_what_the_others_said_is_the_repair_where_no_equation_breaks_by_it() {
        String upheld = "/disputes/reconsideration/upheld";
        String total = "/disputes/reconsideration/total";
        Samples.set(report, CELL, 8);
        set(CELL, "7");
        Samples.set(report, upheld, 3);
        Samples.set(report, total, 4);
        set(upheld, "4");
        set(total, "4");

        CheckResult result = check(rollup());

        assertThat(result.warnings())
                .flatExtracting(Finding::repairs)
                .extracting(repair -> repair.changes().get(0))
                .containsExactly(
                        new Finding.Change(CELL, BigDecimal.valueOf(8), BigDecimal.valueOf(7)),
                        new Finding.Change(upheld, BigDecimal.valueOf(3), BigDecimal.valueOf(4)));
        assertThat(result.warnings().get(1).repairs().get(0).settles())
                .containsExactly(
                        result.warnings().get(1).id(), only(result.violations()).id());
    }

    @Test
    void a_change_that_would_break_an_equation_that_holds_is_no_repair() {
        Samples.set(report, "/disputes/reconsideration/upheld", 3);
        Samples.set(report, "/disputes/reconsideration/total", 3);
        set("/disputes/reconsideration/upheld", "4");
        set("/disputes/reconsideration/total", "4");

        assertThat(check(rollup()).warnings())
                .hasSize(2)
                .allSatisfy(finding -> assertThat(finding.repairs()).isEmpty());
    }

    @Test
    void in_a_report_that_was_compiled_here_a_difference_is_an_error() {
        set(CELL, "7");

        CheckResult result = check(rollup(Compilation.CURRENT));

        assertThat(only(result.violations()).severity()).isEqualTo(Severity.ERROR);
        assertThat(result.warnings()).isEmpty();
        assertThat(Findings.of(result, Language.EN).violations().get(0).severity())
                .isEqualTo(Severity.ERROR);
    }

    @Test
    void a_cell_that_is_blank_here_or_below_is_not_assessed() {
        Samples.set(report, CELL, null);
        sums.set(index(FEE), null);

        CheckResult result = check(rollup());

        assertThat(result.warnings()).isEmpty();
        assertThat(result.notAssessed())
                .extracting(rule -> rule.rule() + " " + rule.cells())
                .containsExactly("rollup-sum [" + CELL + "]", "rollup-sum [" + FEE + "]");
        assertThat(result.rulesEvaluated()).isEqualTo(47 + 198 + 2);
    }

    @Test
    void a_cell_that_does_not_apply_counts_as_nothing() {
        Samples.mark(report, CELL, "notApplicable");
        set(CELL, "1");

        Finding finding = only(check(rollup()).warnings());

        assertThat(finding.left().value()).isZero();
        assertThat(finding.cells()).containsExactly(new Finding.CellValue(CELL, null));
    }

    @Test
    void where_nothing_was_added_at_all_the_sums_are_left_alone_in_one_word() {
        sums.replaceAll(sum -> null);

        CheckResult result = check(rollup());

        assertThat(result.notAssessed()).singleElement().satisfies(rule -> {
            assertThat(rule.rule()).isEqualTo("rollup-sum");
            assertThat(rule.cells()).isEmpty();
        });
    }

    @Test
    void missing_organizations_are_counted_and_named() {
        RollupNeighbour rollup =
                new RollupNeighbour(sums, 21, 16, List.of("青山县统计局", "青山县档案局"), 0, List.of(), Optional.empty());

        Finding finding = only(check(rollup).warnings());

        assertThat(finding.rule().id()).isEqualTo("rollup-coverage");
        assertThat(finding.left()).isEqualTo(new Finding.Side("published", BigDecimal.valueOf(16)));
        assertThat(finding.right()).isEqualTo(new Finding.Side("expected", BigDecimal.valueOf(21)));
        assertThat(finding.difference()).isEqualTo(BigDecimal.valueOf(-5));
        assertThat(finding.message().zh()).contains("21 个", "16 个", "还缺 5 个", "青山县统计局、青山县档案局");
    }

    @Test
    void a_government_that_is_added_beside_its_office_is_named_with_it() {
        RollupNeighbour rollup = new RollupNeighbour(
                sums, 3, 3, List.of(), 1, List.of(new Pair("青山县人民政府", "青山县人民政府办公室")), Optional.empty());

        Finding finding = only(check(rollup).warnings());

        assertThat(finding.rule().id()).isEqualTo("counted-twice");
        assertThat(finding.left().value()).isEqualTo(BigDecimal.ONE);
        assertThat(finding.message().zh()).contains("有 1 对", "青山县人民政府 + 青山县人民政府办公室");
    }

    @Test
    void sources_that_changed_since_the_compilation_are_told_from_revision_to_revision() {
        Compilation compilation = new Compilation(
                3,
                List.of(
                        new ChangedSource("统计局", 1, 2),
                        new ChangedSource("档案局", 1, null),
                        new ChangedSource("财政局", null, 1)));

        Finding finding = only(check(rollup(compilation)).warnings());

        assertThat(finding.rule().id()).isEqualTo("compiled-sources-current");
        assertThat(finding.left().value()).isEqualTo(BigDecimal.valueOf(3));
        assertThat(finding.message().en()).contains("统计局 1 → 2; 档案局 1 → –; 财政局 – → 1");
        assertThat(finding.names()).containsExactly("统计局 1 → 2", "档案局 1 → –", "财政局 – → 1");
    }

    @Test
    void every_instance_has_an_id_of_its_own_and_tells_that_it_needs_a_roll_up() {
        List<RuleView> rules = CHECK.book("2021").orElseThrow().rules().stream()
                .map(RuleView::of)
                .filter(rule -> rule.neighbour() == Rule.Neighbour.ROLLUP)
                .toList();

        assertThat(rules)
                .extracting(RuleView::id)
                .containsExactly("rollup-sum", "rollup-coverage", "counted-twice", "compiled-sources-current");
        assertThat(rules.stream().flatMap(rule -> rule.instances().stream()).map(Rule.Instance::id))
                .hasSize(200 + 3)
                .doesNotHaveDuplicates();
        assertThat(rules.get(0).instances().get(0).left())
                .containsExactly(FORM.cells().get(0).pointer());
    }

    private CheckResult check(RollupNeighbour rollup) {
        return CHECK.check(Samples.read(report), new Neighbours(Optional.of(rollup)));
    }

    private RollupNeighbour rollup() {
        return new RollupNeighbour(sums, 2, 2, List.of(), 0, List.of(), Optional.empty());
    }

    private RollupNeighbour rollup(Compilation compilation) {
        return new RollupNeighbour(sums, 2, 2, List.of(), 0, List.of(), Optional.of(compilation));
    }

    private void set(String pointer, String sum) {
        sums.set(index(pointer), new BigDecimal(sum));
    }

    private static int index(String pointer) {
        return FORM.cell(pointer).map(Cell::index).orElseThrow();
    }

    private static Finding only(List<Finding> findings) {
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }
}
