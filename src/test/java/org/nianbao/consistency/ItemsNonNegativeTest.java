package org.nianbao.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.nianbao.Samples;
import org.nianbao.consistency.Checked.Broken;

class ItemsNonNegativeTest {

    private static final String RULE = "items-non-negative";

    private final ObjectNode report = Samples.zero(Samples.form("2019"));

    @Test
    void every_item_may_be_dropped() {
        Samples.set(report, "/proactiveDisclosure/administrativeFees/itemsLastYear", 5);
        Samples.set(report, "/proactiveDisclosure/administrativeFees/change", -5);

        assertThat(Checked.of(report).broken(RULE)).isEmpty();
    }

    @Test
    void no_more_items_can_be_dropped_than_there_were() {
        Samples.set(report, "/proactiveDisclosure/administrativeFees/itemsLastYear", 5);
        Samples.set(report, "/proactiveDisclosure/administrativeFees/change", -6);

        assertThat(Checked.of(report).broken(RULE))
                .containsExactly(new Broken(RULE, "/proactiveDisclosure/administrativeFees/itemsLastYear", -1, 0, -1));
    }

    @Test
    void a_blank_operand_leaves_the_rule_unassessed() {
        Samples.set(report, "/proactiveDisclosure/administrativeFees/itemsLastYear", 5);
        Samples.set(report, "/proactiveDisclosure/administrativeFees/change", -6);

        Samples.set(report, "/proactiveDisclosure/administrativeFees/itemsLastYear", null);

        assertThat(Checked.of(report).broken(RULE)).isEmpty();
        assertThat(Checked.of(report).notAssessed(RULE))
                .containsExactly(RULE + " [/proactiveDisclosure/administrativeFees/itemsLastYear]");
    }

    @Test
    void an_operand_that_is_not_applicable_counts_as_nothing() {
        Samples.set(report, "/proactiveDisclosure/administrativeFees/itemsLastYear", 5);
        Samples.set(report, "/proactiveDisclosure/administrativeFees/change", -5);

        Samples.mark(report, "/proactiveDisclosure/administrativeFees/itemsLastYear", "notApplicable");

        assertThat(Checked.of(report).broken(RULE))
                .containsExactly(new Broken(RULE, "/proactiveDisclosure/administrativeFees/itemsLastYear", -5, 0, -5));
        assertThat(Checked.of(report).notAssessed(RULE)).isEmpty();
    }

    @Test
    void an_operand_that_could_not_be_read_counts_as_blank() {
        Samples.set(report, "/proactiveDisclosure/administrativeFees/itemsLastYear", 5);
        Samples.set(report, "/proactiveDisclosure/administrativeFees/change", -6);

        Samples.mark(report, "/proactiveDisclosure/administrativeFees/itemsLastYear", "unread");

        assertThat(Checked.of(report).broken(RULE)).isEmpty();
        assertThat(Checked.of(report).notAssessed(RULE))
                .containsExactly(RULE + " [/proactiveDisclosure/administrativeFees/itemsLastYear]");
    }
}
