package org.nianbao.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.nianbao.Samples;
import org.nianbao.consistency.Checked.Broken;

class DisputesSumTest {

    private static final String RULE = "disputes-sum";

    private final ObjectNode report = Samples.zero(Samples.form("2021"));

    @Test
    void the_total_of_a_group_is_the_sum_of_its_results() {
        Samples.set(report, "/disputes/litigation/direct/upheld", 7);
        Samples.set(report, "/disputes/litigation/direct/pending", 2);
        Samples.set(report, "/disputes/litigation/direct/total", 9);

        assertThat(Checked.of(report).broken(RULE)).isEmpty();
    }

    @Test
    void a_group_whose_total_is_0_beside_other_figures_is_reported_with_its_difference() {
        Samples.set(report, "/disputes/litigation/direct/upheld", 7);
        Samples.set(report, "/disputes/litigation/direct/pending", 2);

        assertThat(Checked.of(report).broken(RULE))
                .containsExactly(new Broken(RULE, "/disputes/litigation/direct/total", 0, 9, -9));
    }

    @Test
    void a_blank_operand_leaves_the_rule_unassessed() {
        Samples.set(report, "/disputes/litigation/direct/upheld", 7);
        Samples.set(report, "/disputes/litigation/direct/pending", 2);

        Samples.set(report, "/disputes/litigation/direct/other", null);

        assertThat(Checked.of(report).broken(RULE)).isEmpty();
        assertThat(Checked.of(report).notAssessed(RULE)).containsExactly(RULE + " [/disputes/litigation/direct/other]");
    }

    @Test
    void an_operand_that_is_not_applicable_counts_as_nothing() {
        Samples.set(report, "/disputes/litigation/direct/upheld", 7);
        Samples.set(report, "/disputes/litigation/direct/pending", 2);
        Samples.set(report, "/disputes/litigation/direct/total", 9);

        Samples.mark(report, "/disputes/litigation/direct/pending", "notApplicable");

        assertThat(Checked.of(report).broken(RULE))
                .containsExactly(new Broken(RULE, "/disputes/litigation/direct/total", 9, 7, 2));
        assertThat(Checked.of(report).notAssessed(RULE)).isEmpty();
    }

    @Test
    void an_operand_that_could_not_be_read_counts_as_blank() {
        Samples.set(report, "/disputes/litigation/direct/upheld", 7);
        Samples.set(report, "/disputes/litigation/direct/pending", 2);

        Samples.mark(report, "/disputes/litigation/direct/other", "unread");

        assertThat(Checked.of(report).broken(RULE)).isEmpty();
        assertThat(Checked.of(report).notAssessed(RULE)).containsExactly(RULE + " [/disputes/litigation/direct/other]");
    }
}
