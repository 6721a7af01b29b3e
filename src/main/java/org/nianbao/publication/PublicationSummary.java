package org.nianbao.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A publication in a list, as its latest revision says.
 *
 * @param organizationName its name on the last day of the year
 * @param posting where it stands on the organization's own site, or {@code null} where that is not recorded
 * @param url the permanent address of the revision
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record PublicationSummary(
        String organization,
        String organizationName,
        int year,
        String form,
        String scope,
        String title,
        int revision,
        String sha256,
        Instant publishedAt,
        Instant firstPublishedAt,
        String origin,
        Posting posting,
        String url) {

    static PublicationSummary of(Tuple row) {
        String organization = row.get("organization", String.class);
        int year = row.get("year", Integer.class);
        int revision = row.get("revision", Integer.class);
        return new PublicationSummary(
                organization,
                row.get("organization_name", String.class),
                year,
                row.get("form", String.class),
                row.get("scope", String.class),
                row.get("title", String.class),
                revision,
                row.get("sha256", String.class),
                row.get("published_at", Instant.class),
                row.get("first_published_at", Instant.class),
                row.get("origin", String.class),
                posting(row),
                PublicationResource.address(organization, year) + "/revisions/" + revision);
    }

    private static Posting posting(Tuple row) {
        if (row.get("posting_version", Integer.class) == 0) {
            return null;
        }
        return new Posting(
                row.get("posting_url", String.class),
                row.get("posting_index_number", String.class),
                row.get("posted_on", LocalDate.class));
    }
}
