package org.nianbao.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.nianbao.Samples;
import org.nianbao.consistency.Checked.Broken;

class RequestsRowSumTest {

    private static final String RULE = "requests-row-sum";

    private final ObjectNode report = Samples.zero(Samples.form("2021"));

    @Test
    void the_total_of_a_row_is_the_sum_of_its_applicants() {
        Samples.set(report, "/requests/received/naturalPersons", 1);
        Samples.set(report, "/requests/received/others", 2);
        Samples.set(report, "/requests/received/total", 3);

        assertThat(Checked.of(report).broken(RULE)).isEmpty();
    }

    @Test
    void a_row_whose_total_is_0_beside_other_figures_is_reported_with_its_difference() {
        Samples.set(report, "/requests/received/naturalPersons", 1);
        Samples.set(report, "/requests/received/others", 2);

        assertThat(Checked.of(report).broken(RULE))
                .containsExactly(new Broken(RULE, "/requests/received/total", 0, 3, -3));
    }

    @Test
    void a_blank_operand_leaves_the_rule_unassessed() {
        Samples.set(report, "/requests/received/naturalPersons", 1);
        Samples.set(report, "/requests/received/others", 2);

        Samples.set(report, "/requests/received/researchInstitutions", null);

        assertThat(Checked.of(report).broken(RULE)).isEmpty();
        assertThat(Checked.of(report).notAssessed(RULE))
                .containsExactly(RULE + " [/requests/received/researchInstitutions]");
    }

    @Test
    void an_operand_that_is_not_applicable_counts_as_nothing() {
        Samples.set(report, "/requests/received/naturalPersons", 1);
        Samples.set(report, "/requests/received/others", 2);
        Samples.set(report, "/requests/received/total", 3);

        Samples.mark(report, "/requests/received/others", "notApplicable");

        assertThat(Checked.of(report).broken(RULE))
                .containsExactly(new Broken(RULE, "/requests/received/total", 3, 1, 2));
        assertThat(Checked.of(report).notAssessed(RULE)).isEmpty();
    }

    @Test
    void an_operand_that_could_not_be_read_counts_as_blank() {
        Samples.set(report, "/requests/received/naturalPersons", 1);
        Samples.set(report, "/requests/received/others", 2);

        Samples.mark(report, "/requests/received/researchInstitutions", "unread");

        assertThat(Checked.of(report).broken(RULE)).isEmpty();
        assertThat(Checked.of(report).notAssessed(RULE))
                .containsExactly(RULE + " [/requests/received/researchInstitutions]");
    }
}
