package org.nianbao.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * A report in a list.
 *
 * @param organizationName its name on the last day of the year
 * @param version grows with every accepted write to any part
 * @param revision the last published revision, or {@code null}
 * @param updatedAt when any part was written last
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ReportSummary(
        String organization,
        String organizationName,
        int year,
        String form,
        String scope,
        String title,
        String status,
        long version,
        Integer revision,
        String origin,
        Instant updatedAt) {}
