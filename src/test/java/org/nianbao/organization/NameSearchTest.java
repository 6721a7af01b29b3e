package org.nianbao.organization;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.support.Organizations;

/** Organizations are found by their names as files print them. */
@QuarkusTest
class NameSearchTest {

    private static final LocalDate DAY = LocalDate.of(2022, 12, 31);

    private final NameSearch names;

    /** A place of this run alone: the register of tests holds what other tests entered. */
    private String place;

    private String government;
    private String bureau;

    NameSearchTest(NameSearch names) {
        this.names = names;
    }

    @BeforeEach
    void enterOrganizations() {
        place = "甲" + Long.toString(System.nanoTime(), 36) + "县";
        government = Organizations.enter("government", null, "name", place + "人民政府");
        bureau = Organizations.enter(
                "department", government, "name", place + "財政局", "shortNames", List.of(place + "财局"));
    }

    private List<String> found(String printed) {
        return names.find(printed, DAY).organizations().stream()
                .map(NamedOrganization::code)
                .filter(List.of(government, bureau)::contains)
                .toList();
    }

    @Test
    void spelling_makes_no_difference() {
        assertThat(found(place + "财政局")).containsExactly(bureau);
        assertThat(found(place + " （財政局）")).containsExactly(bureau);
        assertThat(found(place + "政府")).containsExactly(government);
    }

    @Test
    void places_before_the_name_may_be_printed_or_left_out() {
        assertThat(found("江苏省淮安市" + place + "财政局")).containsExactly(bureau);
        assertThat(found(place.substring(1) + "财政局")).containsExactly(bureau);
    }

    @Test
    void a_short_name_finds_and_a_place_alone_finds_its_government() {
        assertThat(found(place + "财局")).containsExactly(bureau);
        assertThat(found(place)).containsExactly(government);
    }

    @Test
    void nothing_is_found_by_what_names_nobody() {
        assertThat(found("")).isEmpty();
        assertThat(found("。，（）")).isEmpty();
        assertThat(found("%_" + place + "审计局")).isEmpty();
    }

    @Test
    void the_places_above_come_with_what_is_found() {
        NamedOrganization found = names.find(place + "财政局", DAY).organizations().get(0);

        assertThat(found.parent()).isEqualTo(government);
        assertThat(found.parentName()).isEqualTo(place + "人民政府");
        assertThat(found.above()).containsExactly(place + "政府");
    }
}
