package org.nianbao.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Where the cells of one form are found in others. */
class CounterpartTest {

    private static final FormCatalogue FORMS = FormCatalogue.load(List.of("2019", "2021", "2031"));

    private static Counterpart of(String pointer, String home, String other) {
        Form form = FORMS.find(home).orElseThrow();
        return Counterpart.of(
                form.cell(pointer).orElseThrow(), form, FORMS.find(other).orElseThrow(), FORMS);
    }

    private static List<String> cells(String pointer, String home, String other) {
        return of(pointer, home, other).cells().stream().map(Cell::pointer).toList();
    }

    @Test
    void a_cell_is_itself_in_its_own_form_and_where_the_crosswalk_says_so() {
        assertThat(cells("/requests/received/total", "2021", "2021")).containsExactly("/requests/received/total");
        assertThat(cells("/requests/received/total", "2021", "2019")).containsExactly("/requests/received/total");
        assertThat(cells("/requests/received/total", "2019", "2021")).containsExactly("/requests/received/total");
    }

    @Test
    void a_row_that_was_divided_is_the_sum_of_its_parts_and_they_are_not_it() {
        assertThat(cells("/requests/outcomes/otherHandling/undivided/others", "2019", "2021"))
                .containsExactly(
                        "/requests/outcomes/otherHandling/correctionOverdue/others",
                        "/requests/outcomes/otherHandling/feeOverdue/others",
                        "/requests/outcomes/otherHandling/miscellaneous/others");
        Counterpart part = of("/requests/outcomes/otherHandling/miscellaneous/others", "2021", "2019");
        assertThat(part.cells()).isEmpty();
        assertThat(part.because().en()).contains("/requests/outcomes/otherHandling/undivided/others");
    }

    @Test
    void what_is_not_comparable_says_why() {
        assertThat(of("/proactiveDisclosure/administrativeFees/amount", "2021", "2019")
                        .because()
                        .zh())
                .isEqualTo("2019年表统计收费项目数，2021年表统计收费金额，不是同一个量。");
        assertThat(of("/proactiveDisclosure/centralizedProcurement/items", "2019", "2021")
                        .isComparable())
                .isFalse();
    }

    @Test
    void a_cell_is_followed_through_all_forms_between() {
        assertThat(cells("/requests/received/total", "2019", "2031"))
                .hasSize(1)
                .doesNotContain("/requests/received/total");
        String renamed = cells("/requests/received/total", "2019", "2031").get(0);
        assertThat(cells(renamed, "2031", "2019")).containsExactly("/requests/received/total");
    }

    @Test
    void each_cell_of_a_form_is_found_back_from_where_it_led() {
        Form earlier = FORMS.find("2019").orElseThrow();
        Form later = FORMS.find("2021").orElseThrow();
        earlier.cells().stream()
                .filter(cell ->
                        Counterpart.of(cell, earlier, later, FORMS).cells().size() == 1)
                .forEach(cell -> {
                    Cell there =
                            Counterpart.of(cell, earlier, later, FORMS).cells().get(0);
                    assertThat(Counterpart.of(there, later, earlier, FORMS).cells())
                            .containsExactly(cell);
                });
    }
}
