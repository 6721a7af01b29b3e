package org.nianbao.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nianbao.Samples;
import org.nianbao.form.Crosswalk.Link;

class CrosswalkTest {

    private static final String OTHER_HANDLING = "/requests/outcomes/otherHandling/";

    private final Crosswalk crosswalk = Samples.FORMS.crosswalks().get(0);

    @Test
    void there_is_one_from_2019_to_2021() {
        assertThat(Samples.FORMS.crosswalks())
                .extracting(one -> one.from() + " " + one.to())
                .containsExactly("2019 2021");
    }

    @Test
    void every_cell_of_both_forms_stands_in_it_exactly_once() {
        assertThat(crosswalk.links().stream().flatMap(link -> link.from().stream()))
                .containsExactlyInAnyOrderElementsOf(Samples.lines("golden/cells-2019.txt"));
        assertThat(crosswalk.links().stream().flatMap(link -> link.to().stream()))
                .containsExactlyInAnyOrderElementsOf(Samples.lines("golden/cells-2021.txt"));
    }

    @Test
    void the_undivided_row_of_2019_is_the_sum_of_three_rows_column_by_column() {
        List<Link> sums =
                crosswalk.links().stream().filter(link -> link.to().size() > 1).toList();

        assertThat(sums)
                .isEqualTo(Stream.of(
                                "naturalPersons",
                                "commercialEnterprises",
                                "researchInstitutions",
                                "publicInterestOrganizations",
                                "legalServiceInstitutions",
                                "others",
                                "total")
                        .map(column -> new Link(
                                List.of(OTHER_HANDLING + "undivided/" + column),
                                List.of(
                                        OTHER_HANDLING + "correctionOverdue/" + column,
                                        OTHER_HANDLING + "feeOverdue/" + column,
                                        OTHER_HANDLING + "miscellaneous/" + column),
                                true,
                                null))
                        .toList());
    }

    @Test
    void all_other_requests_and_disputes_compare_with_themselves() {
        List<Link> same = crosswalk.links().stream()
                .filter(link -> Stream.concat(link.from().stream(), link.to().stream())
                        .noneMatch(pointer ->
                                pointer.startsWith("/proactiveDisclosure/") || pointer.startsWith(OTHER_HANDLING)))
                .toList();

        assertThat(same).hasSize(22 * 7 + 15).allSatisfy(link -> {
            assertThat(link.from()).isEqualTo(link.to()).hasSize(1);
            assertThat(link.comparable()).isTrue();
        });
    }

    @Test
    void of_proactive_disclosure_only_three_numbers_of_decisions_compare() {
        List<Link> disclosure = crosswalk.links().stream()
                .filter(link -> Stream.concat(link.from().stream(), link.to().stream())
                        .anyMatch(pointer -> pointer.startsWith("/proactiveDisclosure/")))
                .toList();

        assertThat(disclosure.stream().filter(Link::comparable).flatMap(link -> link.to().stream()))
                .containsExactly(
                        "/proactiveDisclosure/administrativeLicensing/decisions",
                        "/proactiveDisclosure/administrativePenalties/decisions",
                        "/proactiveDisclosure/administrativeCompulsion/decisions");
        assertThat(disclosure.stream().filter(link -> !link.comparable()))
                .hasSize((22 - 3) + (10 - 3))
                .allSatisfy(link -> {
                    assertThat(link.from().size() + link.to().size()).isEqualTo(1);
                    assertThat(link.because().zh()).isNotBlank();
                    assertThat(link.because().en()).isNotBlank();
                });
    }
}
