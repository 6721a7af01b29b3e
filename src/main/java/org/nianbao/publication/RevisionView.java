package org.nianbao.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * A revision in the list of its publication.
 *
 * @param previousSha256 the hash of the one before it, {@code null} for the first
 * @param reason why it was published again; {@code null} for the first, and where it was expunged
 * @param url its permanent address
 * @param tombstone what is told in its place; {@code null} while it is visible
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record RevisionView(
        int revision,
        String sha256,
        String previousSha256,
        Instant publishedAt,
        String reason,
        String url,
        RevisionState state,
        Tombstone tombstone) {

    static RevisionView of(RevisionEntity revision) {
        return new RevisionView(
                revision.revision,
                revision.sha256,
                revision.previousSha256,
                revision.publishedAt,
                revision.reason,
                revision.address(),
                revision.state(),
                revision.tombstone());
    }
}
