package org.nianbao.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.nianbao.Samples;
import org.nianbao.consistency.Checked.Broken;

class RequestsBalanceTest {

    private static final String RULE = "requests-balance";

    private final ObjectNode report = Samples.zero(Samples.form("2021"));

    @Test
    void what_came_in_equals_what_was_decided_and_what_stays_open() {
        Samples.set(report, "/requests/received/naturalPersons", 60);
        Samples.set(report, "/requests/carriedOver/naturalPersons", 5);
        Samples.set(report, "/requests/outcomes/total/naturalPersons", 61);
        Samples.set(report, "/requests/carriedForward/naturalPersons", 4);

        assertThat(Checked.of(report).broken(RULE)).isEmpty();
    }

    @Test
    void a_column_in_which_more_was_decided_than_came_in_is_reported_with_its_difference() {
        Samples.set(report, "/requests/received/naturalPersons", 60);
        Samples.set(report, "/requests/outcomes/total/naturalPersons", 61);

        assertThat(Checked.of(report).broken(RULE))
                .containsExactly(new Broken(RULE, "/requests/received/naturalPersons", 60, 61, -1));
    }

    @Test
    void a_blank_operand_leaves_the_rule_unassessed() {
        Samples.set(report, "/requests/received/naturalPersons", 60);
        Samples.set(report, "/requests/outcomes/total/naturalPersons", 61);

        Samples.set(report, "/requests/carriedOver/naturalPersons", null);

        assertThat(Checked.of(report).broken(RULE)).isEmpty();
        assertThat(Checked.of(report).notAssessed(RULE))
                .containsExactly(RULE + " [/requests/carriedOver/naturalPersons]");
    }

    @Test
    void an_operand_that_is_not_applicable_counts_as_nothing() {
        Samples.set(report, "/requests/received/naturalPersons", 60);
        Samples.set(report, "/requests/carriedOver/naturalPersons", 5);
        Samples.set(report, "/requests/outcomes/total/naturalPersons", 61);
        Samples.set(report, "/requests/carriedForward/naturalPersons", 4);

        Samples.mark(report, "/requests/carriedOver/naturalPersons", "notApplicable");

        assertThat(Checked.of(report).broken(RULE))
                .containsExactly(new Broken(RULE, "/requests/received/naturalPersons", 60, 65, -5));
        assertThat(Checked.of(report).notAssessed(RULE)).isEmpty();
    }

    @Test
    void an_operand_that_could_not_be_read_counts_as_blank() {
        Samples.set(report, "/requests/received/naturalPersons", 60);
        Samples.set(report, "/requests/outcomes/total/naturalPersons", 61);

        Samples.mark(report, "/requests/carriedOver/naturalPersons", "unread");

        assertThat(Checked.of(report).broken(RULE)).isEmpty();
        assertThat(Checked.of(report).notAssessed(RULE))
                .containsExactly(RULE + " [/requests/carriedOver/naturalPersons]");
    }
}
