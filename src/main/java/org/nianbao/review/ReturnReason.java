package org.nianbao.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * A reason of the last return, and what became of it.
 *
 * @param id under which the clerk can explain it
 * @param answered whether the value at its place changed since, or the clerk explained it
 * @param explanation the clerk's, or {@code null}
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ReturnReason(
        String id,
        String pointer,
        String text,
        String returnedBy,
        Instant returnedAt,
        boolean answered,
        String explanation) {}
