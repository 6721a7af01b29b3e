package org.nianbao.importing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An import as a list shows it.
 *
 * @param organization code of whose report it is, or {@code null} as long as that is open
 * @param open pointers of what has to be settled before it can be a report
 * @param unreadCount how much stands there that was not read
 * @param acceptedAs the address of the report that it became, or {@code null}
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record ImportSummary(
        UUID id,
        String sha256,
        String fileName,
        String mediaType,
        int size,
        Instant importedAt,
        String organization,
        Integer year,
        List<String> open,
        int unreadCount,
        String acceptedAs) {}
