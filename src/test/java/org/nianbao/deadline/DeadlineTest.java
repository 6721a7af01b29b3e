package org.nianbao.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.nianbao.organization.OrganizationKind;

class DeadlineTest {

    private final Deadline deadline = new Deadline(LocalDate.of(2025, 1, 31));
    private final StatutoryDeadlines statutory = new StatutoryDeadlines();

    @Test
    void a_deadline_ends_at_24_in_China() {
        // 24:00 in Asia/Shanghai is 16:00 in UTC.
        assertThat(deadline.isOver(Instant.parse("2025-01-31T15:59:59.999Z"))).isFalse();
        assertThat(deadline.isOver(Instant.parse("2025-01-31T15:59:59.999999999Z")))
                .isFalse();
        assertThat(deadline.isOver(Instant.parse("2025-01-31T16:00:00.000Z"))).isTrue();
    }

    @Test
    void the_days_left_are_none_on_the_day_itself_and_less_after_it() {
        assertThat(deadline.daysLeft(LocalDate.of(2024, 12, 31))).isEqualTo(31);
        assertThat(deadline.daysLeft(LocalDate.of(2025, 1, 31))).isZero();
        assertThat(deadline.daysLeft(LocalDate.of(2025, 2, 1))).isEqualTo(-1);
    }

    @Test
    void the_law_gives_departments_until_31_January_and_governments_until_31_March_and_nobody_else_a_day() {
        assertThat(statutory.of(OrganizationKind.DEPARTMENT, 2024)).contains(LocalDate.of(2025, 1, 31));
        assertThat(statutory.of(OrganizationKind.OFFICE, 2024)).contains(LocalDate.of(2025, 1, 31));
        assertThat(statutory.of(OrganizationKind.GOVERNMENT, 2024)).contains(LocalDate.of(2025, 3, 31));
        assertThat(OrganizationKind.values())
                .filteredOn(kind -> statutory.of(kind, 2024).isEmpty())
                .containsExactly(
                        OrganizationKind.TOWNSHIP,
                        OrganizationKind.AGENCY,
                        OrganizationKind.ZONE,
                        OrganizationKind.AUTHORIZED,
                        OrganizationKind.OTHER);
        assertThat(statutory.latest(2024)).isEqualTo(LocalDate.of(2025, 3, 31));
    }

    @Test
    void the_database_is_told_every_day_as_a_day_whatever_the_year() {
        assertThat(statutory.json(2024))
                .isEqualTo("{\"government\":\"2025-03-31\",\"office\":\"2025-01-31\",\"department\":\"2025-01-31\"}");
        assertThat(statutory.json(9999)).contains("\"10000-03-31\"");
    }
}
