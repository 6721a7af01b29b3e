package org.nianbao.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.nianbao.Samples;
import org.nianbao.consistency.Checked.Broken;

class RequestsOutcomeSumTest {

    private static final String RULE = "requests-outcome-sum";

    private final ObjectNode report = Samples.zero(Samples.form("2021"));

    @Test
    void the_total_of_a_column_is_the_sum_of_its_outcomes() {
        Samples.set(report, "/requests/outcomes/granted/others", 20);
        Samples.set(report, "/requests/outcomes/otherHandling/miscellaneous/others", 6);
        Samples.set(report, "/requests/outcomes/total/others", 26);

        assertThat(Checked.of(report).broken(RULE)).isEmpty();
    }

    @Test
    void a_total_that_leaves_outcomes_out_is_reported_with_its_difference() {
        Samples.set(report, "/requests/outcomes/granted/others", 20);
        Samples.set(report, "/requests/outcomes/otherHandling/miscellaneous/others", 6);
        Samples.set(report, "/requests/outcomes/total/others", 20);

        assertThat(Checked.of(report).broken(RULE))
                .containsExactly(new Broken(RULE, "/requests/outcomes/total/others", 20, 26, -6));
    }

    @Test
    void a_blank_operand_leaves_the_rule_unassessed() {
        Samples.set(report, "/requests/outcomes/granted/others", 20);
        Samples.set(report, "/requests/outcomes/otherHandling/miscellaneous/others", 6);
        Samples.set(report, "/requests/outcomes/total/others", 20);

        Samples.set(report, "/requests/outcomes/denied/stateSecrets/others", null);

        assertThat(Checked.of(report).broken(RULE)).isEmpty();
        assertThat(Checked.of(report).notAssessed(RULE))
                .containsExactly(RULE + " [/requests/outcomes/denied/stateSecrets/others]");
    }

    @Test
    void an_operand_that_is_not_applicable_counts_as_nothing() {
        Samples.set(report, "/requests/outcomes/granted/others", 20);
        Samples.set(report, "/requests/outcomes/otherHandling/miscellaneous/others", 6);
        Samples.set(report, "/requests/outcomes/total/others", 26);

        Samples.mark(report, "/requests/outcomes/granted/others", "notApplicable");

        assertThat(Checked.of(report).broken(RULE))
                .containsExactly(new Broken(RULE, "/requests/outcomes/total/others", 26, 6, 20));
        assertThat(Checked.of(report).notAssessed(RULE)).isEmpty();
    }

    @Test
    void an_operand_that_could_not_be_read_counts_as_blank() {
        Samples.set(report, "/requests/outcomes/granted/others", 20);
        Samples.set(report, "/requests/outcomes/otherHandling/miscellaneous/others", 6);
        Samples.set(report, "/requests/outcomes/total/others", 20);

        Samples.mark(report, "/requests/outcomes/denied/stateSecrets/others", "unread");

        assertThat(Checked.of(report).broken(RULE)).isEmpty();
        assertThat(Checked.of(report).notAssessed(RULE))
                .containsExactly(RULE + " [/requests/outcomes/denied/stateSecrets/others]");
    }
}
