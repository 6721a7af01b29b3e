package org.nianbao.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.Samples;
import org.nianbao.language.Language;
import org.nianbao.platform.json.Numbers;

class CheckTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void a_complete_report_of_2021_is_judged_by_47_instances_of_rules() {
        CheckResult result = Checked.of(Samples.huaian2024()).result();

        assertThat(result.consistent()).isTrue();
        assertThat(result.violations()).isEmpty();
        assertThat(result.warnings()).isEmpty();
        assertThat(result.notAssessed()).isEmpty();
        assertThat(result.blank()).isZero();
        assertThat(result.rulesEvaluated()).isEqualTo(47);
    }

    @Test
    void a_complete_report_of_2019_is_judged_by_48_instances_of_rules() {
        assertThat(Checked.of(Samples.zero(Samples.form("2019"))).result().rulesEvaluated())
                .isEqualTo(48);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_contracts_example_is_answered_as_the_contract_shows_it(Language language) throws JsonProcessingException {
        JsonNode expected = MAPPER.readTree(Samples.text("golden/example-" + language.tag() + ".json"));
        String ruleSet =
                new ConsistencyCheck(Samples.FORMS).book("2021").orElseThrow().hash();
        ((ObjectNode) expected).put("ruleSet", ruleSet);

        assertThat(MAPPER.readTree(json(example(), language)).toPrettyString()).isEqualTo(expected.toPrettyString());
    }

    /** One person asked, two were answered. */
    private static ObjectNode example() {
        ObjectNode report = Samples.zero(Samples.form("2021"));
        Samples.set(report, "/requests/received/naturalPersons", 1);
        Samples.set(report, "/requests/received/total", 1);
        Samples.set(report, "/requests/outcomes/granted/naturalPersons", 2);
        Samples.set(report, "/requests/outcomes/granted/total", 2);
        Samples.set(report, "/requests/outcomes/total/naturalPersons", 2);
        Samples.set(report, "/requests/outcomes/total/total", 2);
        return report;
    }

    @Test
    void the_published_report_of_the_shanghai_office_lacks_its_blank_cells_and_breaks_nothing() {
        Checked checked = Checked.of(Samples.shanghaiOffice2019());
        long blank = Samples.figures(Samples.form("2019"), "shanghai-office-2019.txt").values().stream()
                .filter(value -> value == null)
                .count();

        assertThat(checked.result().violations())
                .extracting(finding -> finding.rule().id())
                .containsOnly("figures-complete")
                .hasSize((int) blank);
        assertThat(checked.result().blank()).isEqualTo((int) blank);
        assertThat(checked.result().notAssessed()).hasSize(38);
        assertThat(checked.result().rulesEvaluated()).isEqualTo(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar-EG", "tr-TR", "hi-IN-u-nu-deva", "de-DE"})
    void neither_locale_nor_time_zone_nor_repetition_changes_a_byte(String locale) {
        Locale before = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        String first = json(example(), Language.EN);
        try {
            Locale.setDefault(Locale.forLanguageTag(locale));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));

            assertThat(json(example(), Language.EN)).isEqualTo(first);
        } finally {
            Locale.setDefault(before);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void sums_of_the_largest_counts_do_not_overflow() {
        ObjectNode report = Samples.blank(Samples.form("2021"));
        Samples.form("2021")
                .cells()
                .forEach(cell -> Samples.set(
                        report, cell.pointer(), cell.column().limits().most()));

        Finding sum = Checked.of(report).result().violations().stream()
                .filter(finding -> finding.rule().id().equals("requests-outcome-sum"))
                .findFirst()
                .orElseThrow();

        BigDecimal largest = BigDecimal.valueOf(Numbers.LARGEST_COUNT);
        assertThat(sum.left().value()).isEqualTo(largest);
        assertThat(sum.right().value()).isEqualTo(new BigDecimal("189151184349560811"));
        assertThat(sum.difference()).isEqualTo(new BigDecimal("-180143985094819820"));
    }

    @Test
    void findings_come_in_the_order_of_the_rules_and_of_the_printed_form() {
        ObjectNode report = example();
        Samples.set(report, "/disputes/reconsideration/upheld", 3);
        Samples.set(report, "/proactiveDisclosure/administrativeFees/amount", null);
        report.withObject("/otherMatters").put("text", "");
        report.put("year", 2020);

        assertThat(Checked.of(report).result().violations())
                .extracting(finding ->
                        finding.rule().id() + " " + finding.cells().get(0).pointer())
                .containsExactly(
                        "requests-balance /requests/received/naturalPersons",
                        "requests-balance /requests/received/total",
                        "disputes-sum /disputes/reconsideration/total",
                        "figures-complete /proactiveDisclosure/administrativeFees/amount",
                        "sections-complete /otherMatters",
                        "form-matches-year /form");
    }

    @Test
    void a_sum_with_an_inferred_figure_is_judged_like_any_other() {
        ObjectNode report = example();
        report.withObject("/requests/marks")
                .putObject("/requests/received/naturalPersons")
                .put("mark", "inferred");

        assertThat(Checked.of(report).violations()).hasSize(2);
    }

    private static String json(ObjectNode document, Language language) {
        try {
            return MAPPER.writeValueAsString(Findings.of(Checked.of(document).result(), language));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
