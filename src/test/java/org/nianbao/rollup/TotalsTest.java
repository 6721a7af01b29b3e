package org.nianbao.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.Samples;
import org.nianbao.form.Cell;
import org.nianbao.form.Form;

class TotalsTest {

    private static final int RUNS = 50;

    @ParameterizedTest
    @ValueSource(strings = {"2019", "2021"})
    void a_total_is_what_its_parts_come_to_whatever_was_reported_for_it(String id) {
        Form form = Samples.form(id);
        for (int seed = 0; seed < RUNS; seed++) {
            List<BigDecimal> sums = random(form, new Random(seed));

            List<BigDecimal> computed = new Totals(form).computed(sums);

            assertThat(computed).as("seed %s", seed).isEqualTo(expected(form, sums));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019", "2021"})
    void where_nothing_was_reported_no_total_is_nothing(String id) {
        Form form = Samples.form(id);
        List<BigDecimal> nothing = Collections.nCopies(form.cells().size(), null);

        assertThat(new Totals(form).computed(nothing)).isEqualTo(nothing);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019", "2021"})
    void totals_of_large_sums_do_not_overflow(String id) {
        Form form = Samples.form(id);
        BigDecimal large = new BigDecimal("9007199254740991000000.000001");
        List<BigDecimal> sums = Collections.nCopies(form.cells().size(), large);

        BigDecimal total = new Totals(form)
                .computed(sums)
                .get(form.cell("/disputes/reconsideration/total").orElseThrow().index());

        assertThat(total).isEqualTo(new BigDecimal("36028797018963964000000.000004"));
    }

    /** The totals by their paths: columns from the left, and the rows of outcomes from above. */
    private static List<BigDecimal> expected(Form form, List<BigDecimal> sums) {
        List<BigDecimal> expected = new ArrayList<>(sums);
        form.cells().stream()
                .filter(cell -> cell.pointer().startsWith("/requests/outcomes/total/"))
                .forEach(total -> expected.set(total.index(), sum(expected, outcomes(form, total))));
        form.cells().stream()
                .filter(cell -> cell.pointer().endsWith("/total"))
                .forEach(total -> expected.set(total.index(), sum(expected, row(form, total))));
        return expected;
    }

    private static List<Cell> outcomes(Form form, Cell total) {
        return form.cells().stream()
                .filter(cell -> cell.pointer().startsWith("/requests/outcomes/"))
                .filter(cell -> !cell.pointer().startsWith("/requests/outcomes/total/"))
                .filter(cell -> cell.column().key().equals(total.column().key()))
                .toList();
    }

    private static List<Cell> row(Form form, Cell total) {
        return form.cells().stream()
                .filter(cell ->
                        cell.section().equals(total.section()) && cell.path().equals(total.path()))
                .filter(cell -> !cell.equals(total))
                .toList();
    }

    private static BigDecimal sum(List<BigDecimal> values, List<Cell> cells) {
        return cells.stream()
                .map(cell -> values.get(cell.index()))
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add)
                .orElse(null);
    }

    /** Numbers that do not reconcile at all, and gaps. */
    private static List<BigDecimal> random(Form form, Random random) {
        List<BigDecimal> sums = new ArrayList<>();
        form.cells()
                .forEach(cell -> sums.add(random.nextInt(4) == 0 ? null : BigDecimal.valueOf(random.nextInt(1000))));
        return sums;
    }
}
