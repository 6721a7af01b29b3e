package org.nianbao.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nianbao.Samples;
import org.nianbao.form.Cell;

class FiguresCompleteTest {

    private static final String FEES = "/proactiveDisclosure/administrativeFees/amount";
    private static final String PENDING = "/disputes/reconsideration/pending";

    private final ObjectNode report = Samples.zero(Samples.form("2021"));

    @Test
    void zero_in_every_cell_is_complete() {
        assertThat(Checked.of(report).violations()).isEmpty();
    }

    @Test
    void every_blank_cell_is_a_violation_of_its_own_in_the_order_of_the_form() {
        Samples.set(report, PENDING, null);
        Samples.set(report, FEES, null);

        assertThat(Checked.of(report).violations())
                .containsExactly("figures-complete [" + FEES + "]", "figures-complete [" + PENDING + "]");
        assertThat(Checked.of(report).result().blank()).isEqualTo(2);
    }

    @Test
    void a_cell_that_is_not_applicable_is_complete() {
        Samples.mark(report, PENDING, "notApplicable");

        assertThat(Checked.of(report).violations()).isEmpty();
        assertThat(Checked.of(report).result().blank()).isZero();
    }

    @Test
    void a_cell_that_could_not_be_read_is_blank() {
        Samples.mark(report, PENDING, "unread");

        assertThat(Checked.of(report).violations()).containsExactly("figures-complete [" + PENDING + "]");
        assertThat(Checked.of(report).result().blank()).isEqualTo(1);
    }

    @Test
    void an_empty_report_lacks_every_cell_and_breaks_no_equation() {
        CheckResult result = Checked.of(Samples.blank(Samples.form("2021"))).result();

        assertThat(result.consistent()).isFalse();
        assertThat(result.violations())
                .extracting(finding -> finding.rule().id() + Checked.pointers(finding))
                .containsExactlyElementsOf(Samples.form("2021").cells().stream()
                        .map(Cell::pointer)
                        .map(pointer -> "figures-complete[" + pointer + "]")
                        .toList());
        assertThat(result.blank()).isEqualTo(200);
        assertThat(result.notAssessed()).hasSize(44);
        assertThat(result.rulesEvaluated()).isEqualTo(3);
        assertThat(result.warnings()).isEqualTo(List.of());
    }
}
