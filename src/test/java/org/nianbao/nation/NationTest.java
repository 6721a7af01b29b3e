package org.nianbao.nation;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nianbao.organization.OrganizationKind;
import org.nianbao.platform.code.OrganizationCode;

/** The made-up register: as many bodies as there are, each with a code and a name of its own. */
class NationTest {

    private static final Nation NATION = Nation.of(1);
    private static final List<Body> ALL = NATION.bodies(Size.NATION);

    @Test
    void the_nation_has_as_many_bodies_on_each_level_as_there_are() {
        Map<Level, Long> counts = ALL.stream().collect(groupingBy(Body::level, counting()));

        assertThat(counts)
                .containsOnly(
                        Map.entry(Level.STATE, 60L),
                        Map.entry(Level.PROVINCE, 31L * 46),
                        Map.entry(Level.PREFECTURE, 333L * 46),
                        Map.entry(Level.COUNTY, 2_844L * 38 + 5_000),
                        Map.entry(Level.TOWN, 38_600L));
        assertThat(ALL.size()).isEqualTo(168_476);
    }

    @Test
    void it_has_one_root_and_a_government_with_an_office_in_every_territory() {
        Map<OrganizationKind, Long> kinds = ALL.stream().collect(groupingBy(Body::kind, counting()));

        assertThat(kinds)
                .containsEntry(OrganizationKind.GOVERNMENT, 1L + 31 + 333 + 2_844)
                .containsEntry(OrganizationKind.OFFICE, 1L + 31 + 333 + 2_844)
                .containsEntry(OrganizationKind.ZONE, 5_000L);
        assertThat(ALL.stream().filter(body -> body.parent() == null)).containsExactly(NATION.root());
        assertThat(ALL.stream().skip(1).allMatch(body -> body.parent().kind() == OrganizationKind.GOVERNMENT))
                .isTrue();
    }

    @Test
    void every_code_is_valid_and_stands_once() {
        assertThat(ALL.stream().allMatch(body -> OrganizationCode.isValid(body.code())))
                .isTrue();
        assertThat(new HashSet<>(ALL).size()).isEqualTo(ALL.size());
    }

    @Test
    void siblings_have_different_names_and_territories_different_divisions() {
        Map<Body, List<Body>> siblings = ALL.stream().skip(1).collect(groupingBy(Body::parent));
        List<String> divisions = ALL.stream()
                .filter(body -> body.kind() == OrganizationKind.GOVERNMENT || body.level() == Level.TOWN)
                .map(Body::division)
                .toList();

        assertThat(siblings.values().stream().allMatch(group -> names(group).size() == group.size()))
                .isTrue();
        assertThat(divisions.stream().allMatch(division -> division.matches("[0-9]{6}|[0-9]{9}")))
                .isTrue();
        assertThat(new HashSet<>(divisions).size()).isEqualTo(divisions.size());
    }

    private static Set<String> names(List<Body> bodies) {
        Set<String> names = new HashSet<>();
        bodies.forEach(body -> names.add(body.name()));
        return names;
    }

    @Test
    void a_smaller_size_is_a_part_of_the_next_and_has_no_body_whose_parent_it_lacks() {
        Set<Body> province = new HashSet<>(NATION.bodies(Size.PROVINCE));
        List<Body> county = NATION.bodies(Size.COUNTY);

        assertThat(new HashSet<>(ALL).containsAll(province)).isTrue();
        assertThat(province.containsAll(county)).isTrue();
        assertThat(province.size()).isBetween(11_000, 11_500);
        assertThat(county.size()).isBetween(50, 70);
        for (Size size : Size.values()) {
            assertThat(isClosed(NATION.bodies(size))).as(size.toString()).isTrue();
        }
    }

    private static boolean isClosed(List<Body> bodies) {
        Set<Body> seen = new HashSet<>();
        return bodies.stream()
                .allMatch(body -> (body.parent() == null || seen.contains(body.parent())) && seen.add(body));
    }

    @Test
    void the_same_seed_makes_the_same_register_and_another_one_does_not() {
        List<String> all = lines(ALL);

        assertThat(lines(Nation.of(1).bodies(Size.NATION)).equals(all)).isTrue();
        assertThat(lines(Nation.of(2).bodies(Size.COUNTY)))
                .doesNotContainAnyElementsOf(lines(NATION.bodies(Size.COUNTY)));
    }

    private static List<String> lines(List<Body> bodies) {
        return bodies.stream().map(body -> body.code() + body.name()).toList();
    }
}
