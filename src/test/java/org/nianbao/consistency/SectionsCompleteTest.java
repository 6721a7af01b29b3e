package org.nianbao.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nianbao.Samples;

class SectionsCompleteTest {

    private final ObjectNode report = Samples.zero(Samples.form("2019"));

    @Test
    void a_text_in_each_narrative_section_is_enough() {
        assertThat(Checked.of(report).violations()).isEmpty();
    }

    @Test
    void sections_without_a_text_are_reported_one_by_one() {
        report.withObject("/overview").putArray("parts");
        report.withObject("/problemsAndImprovements").put("text", "");
        report.withObject("/otherMatters").put("text", " \n\t　");

        assertThat(Checked.of(report).violations())
                .containsExactly(
                        "sections-complete [/overview]",
                        "sections-complete [/problemsAndImprovements]",
                        "sections-complete [/otherMatters]");
    }

    @Test
    void a_heading_is_no_text() {
        report.withObject("/overview")
                .putArray("parts")
                .addObject()
                .put("topic", "other")
                .put("heading", "（一）主动公开");

        assertThat(Checked.of(report).violations()).containsExactly("sections-complete [/overview]");
    }

    @Test
    void a_table_needs_no_notes_and_figures_of_a_fee_are_no_text() {
        report.withObject("/otherMatters")
                .put("text", "")
                .putObject("informationFee")
                .put("notices", 1);

        assertThat(Checked.of(report).violations()).isEqualTo(List.of("sections-complete [/otherMatters]"));
    }
}
