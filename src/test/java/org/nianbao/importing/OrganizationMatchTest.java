package org.nianbao.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.nianbao.organization.NameSearch.Found;
import org.nianbao.organization.NamedOrganization;
import org.nianbao.organization.NamedOrganization.Named;

/** Which organization a printed name means, and when nobody can say. */
class OrganizationMatchTest {

    private static final OptionalInt YEAR = OptionalInt.of(2022);
    private static final LocalDate BEGINNING = LocalDate.of(2008, 5, 1);

    @Test
    void the_only_one_of_its_name_is_meant() {
        assertThat(meant("洪泽区政府", named("A", "洪泽区政府", "淮安市政府"))).isEqualTo("A name");
    }

    @Test
    void of_two_of_the_same_name_none_is_meant() {
        assertThat(meant("鼓楼区政府", named("A", "鼓楼区政府", "南京市政府"), named("B", "鼓楼区政府", "徐州市政府")))
                .isEqualTo("none of A name, B name");
    }

    @Test
    void the_place_printed_before_a_name_tells_its_bearers_apart() {
        assertThat(meant("徐州市鼓楼区政府", named("A", "鼓楼区政府", "南京市政府"), named("B", "鼓楼区政府", "徐州市政府")))
                .isEqualTo("B contained");
    }

    @Test
    void a_name_without_its_place_may_mean_one_that_is_registered_with_it() {
        assertThat(meant("鼓楼区政府", named("A", "鼓楼区政府", "南京市政府"), named("B", "徐州市鼓楼区政府", "徐州市政府")))
                .isEqualTo("none of A name, B contained");
    }

    @Test
    void a_short_name_that_others_may_go_by_as_well_is_nobodys() {
        NamedOrganization one = shortNamed("A", "洪泽区教育局", "教育局");

        assertThat(meant("教育局", one)).isEqualTo("A short-name");
        assertThat(meant("教育局", one, named("B", "淮阴区教育局", "淮阴区政府"))).isEqualTo("none of A short-name, B similar");
    }

    @Test
    void a_name_counts_in_its_years_and_when_reports_on_them_are_published() {
        NamedOrganization renamed = new NamedOrganization(
                "A",
                "数据局",
                null,
                null,
                null,
                List.of(
                        new Named("大数据局", BEGINNING, LocalDate.of(2022, 12, 31)),
                        new Named("数据局", LocalDate.of(2023, 1, 1), null)),
                List.of(),
                List.of());

        assertThat(meant("大数据局", 2022, renamed)).isEqualTo("A name");
        assertThat(meant("数据局", 2022, renamed)).isEqualTo("A name");
        assertThat(meant("大数据局", 2024, renamed)).isEqualTo("none of A former-name");
        assertThat(meant("数据局", 2020, renamed)).isEqualTo("none of A former-name");
    }

    @Test
    void one_that_ended_before_the_year_is_not_meant_and_stands_in_nobodys_way() {
        NamedOrganization ended = new NamedOrganization(
                "A",
                "文化局",
                null,
                null,
                LocalDate.of(2019, 3, 1),
                List.of(new Named("文化局", BEGINNING, null)),
                List.of(),
                List.of());

        assertThat(meant("文化局", ended)).isEqualTo("none of A former-name");
        assertThat(meant("文化局", ended, named("B", "文化局", "淮安市政府"))).isEqualTo("B name");
    }

    @Test
    void where_not_all_bearers_of_a_name_were_looked_at_none_is_meant() {
        Found cut = new Found("教育局", List.of(named("A", "教育局", "淮安市政府")), false);

        assertThat(OrganizationMatch.of(cut, YEAR).match()).isEmpty();
    }

    private static NamedOrganization named(String code, String key, String above) {
        return new NamedOrganization(
                code, key, above, above, null, List.of(new Named(key, BEGINNING, null)), List.of(), List.of(above));
    }

    private static NamedOrganization shortNamed(String code, String key, String shortKey) {
        return new NamedOrganization(
                code, key, null, null, null, List.of(new Named(key, BEGINNING, null)), List.of(shortKey), List.of());
    }

    private static String meant(String printed, NamedOrganization... found) {
        return meant(printed, YEAR.getAsInt(), found);
    }

    /** The code of the one that is meant, and why; or of all that may be. */
    private static String meant(String printed, int year, NamedOrganization... found) {
        OrganizationMatch match = OrganizationMatch.of(new Found(printed, List.of(found), true), OptionalInt.of(year));
        return match.match()
                .map(OrganizationMatchTest::told)
                .orElseGet(() -> "none of "
                        + String.join(
                                ", ",
                                match.candidates().stream()
                                        .map(OrganizationMatchTest::told)
                                        .toList()));
    }

    private static String told(Candidate candidate) {
        return candidate.code() + " " + candidate.reason().word();
    }
}
