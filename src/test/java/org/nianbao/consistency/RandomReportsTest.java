package org.nianbao.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.Samples;
import org.nianbao.consistency.Finding.Change;
import org.nianbao.consistency.Finding.Repair;
import org.nianbao.consistency.NaiveForm.NaiveEquation;

/** The check held against a naive model of the contract, over generated reports. */
class RandomReportsTest {

    private static final int RUNS = 300;

    /** One generated report; its seed stands in the message of a failure. */
    record Case(NaiveForm form, int seed) {

        Random random() {
            return new Random(seed);
        }
    }

    static Stream<Case> cases() {
        return Stream.of("2019", "2021")
                .map(NaiveForm::of)
                .flatMap(form -> IntStream.range(0, RUNS).mapToObj(seed -> new Case(form, seed)));
    }

    @Test
    void the_naive_model_and_the_form_files_state_the_same_equations() {
        for (String id : List.of("2019", "2021")) {
            RuleBook book = new ConsistencyCheck(Samples.FORMS).book(id).orElseThrow();
            List<NaiveEquation> declared = book.rules().stream()
                    .filter(ArithmeticRule.class::isInstance)
                    .flatMap(rule -> rule.instances().stream()
                            .map(one -> new NaiveEquation(rule.text().id(), one.left(), one.operator(), one.right())))
                    .toList();

            assertThat(declared).isEqualTo(NaiveForm.of(id).equations());
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_consistent_report_has_no_findings(Case generated) {
        Map<String, BigDecimal> figures = generated.form().consistent(generated.random());

        CheckResult result = check(generated.form(), figures);

        assertThat(result.violations()).isEmpty();
        assertThat(result.warnings()).isEmpty();
        assertThat(result.notAssessed()).isEmpty();
        assertThat(result.rulesEvaluated())
                .isEqualTo(generated.form().equations().size() + 3);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void one_changed_cell_breaks_exactly_the_equations_that_contain_it(Case generated) {
        Random random = generated.random();
        Map<String, BigDecimal> figures = generated.form().consistent(random);
        slip(generated.form(), figures, random);

        assertThat(ruleAndCells(check(generated.form(), figures)))
                .containsExactlyElementsOf(expected(generated.form(), figures));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void among_the_repairs_of_a_slip_that_two_equations_see_is_the_one_that_takes_it_back(Case generated) {
        Random random = generated.random();
        Map<String, BigDecimal> consistent = generated.form().consistent(random);
        Map<String, BigDecimal> figures = new HashMap<>(consistent);
        String cell = requestCell(generated.form(), random);
        figures.put(cell, consistent.get(cell).add(BigDecimal.valueOf(1 + random.nextInt(50))));

        CheckResult result = check(generated.form(), figures);

        List<String> all = result.violations().stream().map(Finding::id).toList();
        Repair back = new Repair(List.of(new Change(cell, figures.get(cell), consistent.get(cell))), all);
        assertThat(result.violations()).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.repairs()).isNotEmpty();
            assertThat(finding.repairs().get(0)).isEqualTo(back);
        });
    }

    @ParameterizedTest
    @MethodSource("cases")
    void every_repair_settles_what_it_says_and_breaks_nothing(Case generated) {
        Random random = generated.random();
        Map<String, BigDecimal> figures = generated.form().consistent(random);
        slip(generated.form(), figures, random);
        slip(generated.form(), figures, random);
        CheckResult before = check(generated.form(), figures);

        for (Finding finding : before.violations()) {
            assertThat(finding.repairs()).hasSizeLessThanOrEqualTo(3).doesNotHaveDuplicates();
            for (Repair repair : finding.repairs()) {
                assertThat(repair.settles()).contains(finding.id());
                assertThat(remaining(generated.form(), figures, repair)).isEqualTo(without(before, repair));
            }
        }
    }

    /** The violations that stand after a repair was made. */
    private static List<String> remaining(NaiveForm form, Map<String, BigDecimal> figures, Repair repair) {
        Map<String, BigDecimal> repaired = new HashMap<>(figures);
        for (Change change : repair.changes()) {
            assertThat(change.from()).isEqualTo(figures.get(change.pointer())).isNotEqualTo(change.to());
            repaired.put(change.pointer(), change.to());
        }
        return ids(check(form, repaired));
    }

    private static List<String> without(CheckResult before, Repair repair) {
        List<String> ids = new ArrayList<>(ids(before));
        ids.removeAll(repair.settles());
        return ids;
    }

    private static List<String> ids(CheckResult result) {
        return result.violations().stream().map(Finding::id).toList();
    }

    private static void slip(NaiveForm form, Map<String, BigDecimal> figures, Random random) {
        String cell = form.cells().get(random.nextInt(form.cells().size()));
        figures.put(cell, figures.get(cell).add(BigDecimal.valueOf(1 + random.nextInt(50))));
    }

    private static String requestCell(NaiveForm form, Random random) {
        List<String> cells = form.cells().stream()
                .filter(cell -> cell.startsWith("/requests/"))
                .toList();
        return cells.get(random.nextInt(cells.size()));
    }

    private static List<String> expected(NaiveForm form, Map<String, BigDecimal> figures) {
        return form.equations().stream()
                .filter(equation -> !equation.holds(figures))
                .map(equation -> equation.rule() + " "
                        + Stream.concat(equation.left().stream(), equation.right().stream())
                                .toList()
                        + " " + equation.difference(figures))
                .toList();
    }

    private static List<String> ruleAndCells(CheckResult result) {
        return Stream.concat(result.violations().stream(), result.warnings().stream())
                .map(finding -> finding.rule().id() + " " + Checked.pointers(finding) + " " + finding.difference())
                .toList();
    }

    private static CheckResult check(NaiveForm form, Map<String, BigDecimal> figures) {
        ObjectNode document = Samples.document(Samples.form(form.id()), figures);
        return Checked.of(document).result();
    }
}
