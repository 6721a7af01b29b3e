package org.nianbao.publication;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * An expunction that waits for its second person.
 *
 * @param revisions those to be erased, in their order
 * @param lapsesAt when it no longer can be confirmed
 */
public record Expunction(
        @JsonIgnore long id,
        String organization,
        int year,
        List<Integer> revisions,
        String legalBasis,
        String reason,
        String proposedBy,
        Instant proposedAt,
        Instant lapsesAt) {

    /** What nobody confirms in this time was a mistake; the database keeps it as well. */
    static final Duration LAPSE = Duration.ofHours(168);
}
