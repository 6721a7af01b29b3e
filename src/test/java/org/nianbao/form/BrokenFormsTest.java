package org.nianbao.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A form file with a mistake ends the start of the service, and says what is wrong. */
class BrokenFormsTest {

    @Test
    void the_base_of_the_broken_forms_is_sound() {
        assertThat(FormCatalogue.load(List.of("broken/base")).all())
                .extracting(form -> form.cells().toString())
                .containsExactly("[/table/a/n, /table/b/n]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "unknown-key | colour",
                "unknown-column-key | colour",
                "duplicate-key | Duplicate",
                "misnamed | calls itself broken/base",
                "rule-without-cells | Rule requests-balance fits no cells of table",
                "rule-without-role | Rule requests-balance fits no cells of table",
                "rule-without-section | no section tables",
                "same-cell-twice | /table/a/n",
                "widths-too-few | Section table has 2 columns and 1 widths",
                "crosswalk-from-nowhere | continues form broken/absent, which is not configured",
                "absent | There is no form file forms/broken/absent.yaml"
            })
    void a_form_with_a_mistake_is_refused(String id, String reason) {
        assertThatThrownBy(() -> FormCatalogue.load(List.of("broken/" + id)))
                .satisfies(refusal ->
                        assertThat(refusal + " " + refusal.getCause()).contains(reason));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "crosswalk-with-hole | says nothing of /table/b/n",
                "crosswalk-to-nowhere | at /table/c/n",
                "crosswalk-twice | at /table/a/n"
            })
    void a_crosswalk_with_a_mistake_is_refused(String id, String reason) {
        assertThatThrownBy(() -> FormCatalogue.load(List.of("broken/base", "broken/" + id)))
                .hasMessageContaining(reason);
    }

    @Test
    void a_form_that_is_named_twice_is_refused() {
        assertThatThrownBy(() -> FormCatalogue.load(List.of("2019", "2019")))
                .hasMessageContaining("Form 2019 is named twice");
    }
}
