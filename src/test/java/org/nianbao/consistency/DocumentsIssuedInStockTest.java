package org.nianbao.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.nianbao.Samples;

class DocumentsIssuedInStockTest {

    private static final String RULE = "documents-issued-in-stock";
    private static final String ROW = "/proactiveDisclosure/normativeDocuments/";

    private final ObjectNode report = Samples.zero(Samples.form("2021"));

    @Test
    void what_was_issued_may_be_in_force_or_repealed_again() {
        Samples.set(report, ROW + "issued", 8);
        Samples.set(report, ROW + "repealed", 3);
        Samples.set(report, ROW + "inForce", 5);

        assertThat(Checked.of(report).result().warnings()).isEmpty();
    }

    @Test
    void more_issued_than_there_are_is_a_warning_and_no_error() {
        Samples.set(report, ROW + "issued", 8);
        Samples.set(report, ROW + "inForce", 5);

        CheckResult result = Checked.of(report).result();

        assertThat(result.consistent()).isTrue();
        assertThat(result.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.rule().id()).isEqualTo(RULE);
            assertThat(Checked.pointers(warning)).containsExactly(ROW + "inForce", ROW + "repealed", ROW + "issued");
            assertThat(warning.difference()).isEqualByComparingTo("-3");
        });
    }

    @Test
    void a_blank_operand_leaves_the_rule_unassessed() {
        Samples.set(report, ROW + "issued", 8);
        Samples.set(report, ROW + "inForce", null);

        assertThat(Checked.of(report).result().warnings()).isEmpty();
        assertThat(Checked.of(report).notAssessed(RULE)).containsExactly(RULE + " [" + ROW + "inForce]");
    }
}
