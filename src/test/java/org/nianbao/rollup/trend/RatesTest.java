package org.nianbao.rollup.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.Samples;
import org.nianbao.form.FormCatalogue;
import org.nianbao.language.Bilingual;
import org.nianbao.problem.Errors;

/** What the rates of the dictionary come to. */
class RatesTest {

    private static final Dictionary DICTIONARY = new Dictionary(Samples.FORMS);
    private static final YearFigures HUAIAN = Reported.of(Samples.huaian2024());

    private static RateMeasure rate(String id) {
        return DICTIONARY.rates().find(id, "rates", new Errors()).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "disclosed, 1816, 3050, 0.595410",
        "fullyDisclosed, 1362, 3050, 0.446557",
        "denied, 178, 3050, 0.058361",
        "carriedForward, 103, 3153, 0.032667",
        "corrected, 69, 353, 0.195467"
    })
    void those_of_a_published_report_are_what_its_printed_figures_say(
            String id, String numerator, String denominator, String ratio) {
        RateMeasure.Result result = rate(id).result(HUAIAN);

        assertThat(result.numerator().value()).isEqualByComparingTo(numerator);
        assertThat(result.denominator().value()).isEqualByComparingTo(denominator);
        assertThat(result.ratio().value()).hasToString(ratio);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019", "2021"})
    void every_rate_has_its_cells_in_every_form_and_counts_each_once(String form) {
        assertThat(DICTIONARY.allRates()).hasSize(5).allSatisfy(rate -> {
            RateMeasure.Fraction fraction = rate.fractions().get(form);
            assertThat(fraction.numerator().plus()).isNotEmpty().doesNotHaveDuplicates();
            assertThat(fraction.denominator().plus()).isNotEmpty().doesNotHaveDuplicates();
        });
    }

    @Test
    void the_last_digit_is_rounded_half_to_even() {
        assertThat(ratio(1, 2_000_000)).isEqualTo("0.000000");
        assertThat(ratio(3, 2_000_000)).isEqualTo("0.000002");
        assertThat(ratio(2, 3)).isEqualTo("0.666667");
    }

    private static String ratio(long granted, long outcomes) {
        ObjectNode document = Samples.zero(Samples.form("2021"));
        Samples.set(document, "/requests/outcomes/granted/total", granted);
        Samples.set(document, "/requests/outcomes/total/total", outcomes);
        return rate("fullyDisclosed").of(Reported.of(document)).shown().toPlainString();
    }

    @Test
    void there_is_none_of_nothing_and_none_where_a_part_is_blank() {
        ObjectNode zero = Samples.zero(Samples.form("2021"));
        assertThat(rate("disclosed").of(Reported.of(zero)).gap()).isEqualTo(Gap.NO_DENOMINATOR);

        Samples.set(zero, "/requests/outcomes/partiallyGranted/total", null);
        assertThat(rate("disclosed").of(Reported.of(zero)).gap()).isEqualTo(Gap.BLANK);
        assertThat(rate("fullyDisclosed").of(Reported.of(zero)).gap()).isEqualTo(Gap.NO_DENOMINATOR);
        assertThat(rate("disclosed").of(YearFigures.NONE).gap()).isEqualTo(Gap.NOT_PUBLISHED);
    }

    @Test
    void what_is_not_applicable_counts_as_nothing_above_the_line_and_leaves_none_below_it() {
        ObjectNode document = Samples.zero(Samples.form("2021"));
        Samples.mark(document, "/requests/outcomes/granted/total", "notApplicable");
        Samples.set(document, "/requests/outcomes/total/total", 4);
        assertThat(rate("fullyDisclosed").of(Reported.of(document)).shown()).isEqualByComparingTo(BigDecimal.ZERO);

        Samples.mark(document, "/requests/outcomes/total/total", "notApplicable");
        assertThat(rate("fullyDisclosed").of(Reported.of(document)).gap()).isEqualTo(Gap.NOT_APPLICABLE);
    }

    @Test
    void a_formula_says_in_roles_what_is_added_and_taken_away() {
        assertThat(rate("corrected").rate().formula())
                .isEqualTo(
                        "(reconsideration.corrected + litigation.corrected) / (reconsideration.total + litigation.total"
                                + " - reconsideration.pending - litigation.pending)");
    }

    @Test
    void a_later_form_has_the_rates_as_well_since_they_know_roles_alone() {
        FormCatalogue later = FormCatalogue.load(List.of("2019", "2021", "2031"));

        assertThat(new Dictionary(later).allRates())
                .allSatisfy(rate -> assertThat(rate.fractions().keySet()).isEqualTo(Set.of("2019", "2021", "2031")));
    }

    @Test
    void a_rate_of_cells_that_no_form_has_is_refused() {
        Bilingual text = new Bilingual("", "");
        Rate.Term none = new Rate.Term(List.of(List.of("received", "popular")), null);

        assertThatThrownBy(() -> RateMeasure.of(new Rate("popular", text, text, text, none, none), Samples.FORMS))
                .hasMessageContaining("popular");
    }
}
