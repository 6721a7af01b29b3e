package org.nianbao.deadline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.nianbao.organization.Organization;
import org.nianbao.organization.OrganizationKind;
import org.nianbao.organization.Succession;

/**
 * Who has published the report of a year, of an organization and all below it in the tree of the year's last day.
 *
 * @param items a page of the organizations, by their codes
 * @param next the cursor of the next page, or {@code null} on the last one
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record Coverage(String organization, int year, Counts counts, List<Item> items, String next) {

    /**
     * How many organizations, whatever the page shows: {@code expected} are {@code published} and {@code missing}; those
     * published are {@code onTime}, {@code late} and {@code unknown}.
     *
     * @param overdue those missing whose deadline has passed
     * @param notExpected those that ended during the year
     */
    record Counts(
            long expected,
            long published,
            long onTime,
            long late,
            long unknown,
            long missing,
            long overdue,
            long notExpected) {}

    /**
     * An organization, with its name of the year's last day.
     *
     * @param deadline {@code null} where it has none
     * @param publishedAt when it was first published here, or {@code null}
     * @param postedOn the day on which it was posted on the organization's own site, or {@code null}
     * @param filedBy code of the organization that files for it, or {@code null}
     */
    record Item(
            String organization,
            String name,
            OrganizationKind kind,
            LocalDate deadline,
            FilingStatus status,
            boolean overdue,
            Instant publishedAt,
            LocalDate postedOn,
            String filedBy,
            RegisterNote note,
            List<Succession> successors) {

        static Item of(Organization organization, Filing filing, int year) {
            return new Item(
                    organization.code(),
                    organization.name(),
                    organization.kind(),
                    filing.deadline(),
                    filing.status(),
                    filing.overdue(),
                    filing.publishedAt(),
                    filing.postedOn(),
                    organization.filedBy(),
                    RegisterNote.of(organization, year),
                    organization.successors());
        }
    }

    /** What is known of one organization's report beside the register. */
    record Filing(
            String organization,
            LocalDate deadline,
            FilingStatus status,
            boolean overdue,
            Instant publishedAt,
            LocalDate postedOn) {}
}
