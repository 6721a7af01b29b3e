package org.nianbao.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * Whether what is stored still is what was published.
 *
 * @param valid whether every hash that can be recomputed is right, and every revision follows the one before it
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record Verification(String organization, int year, boolean valid, List<Checked> revisions) {

    /**
     * A revision, recomputed.
     *
     * @param sha256 the hash under which it was published
     * @param recomputed the hash of what is stored now; {@code null} where the content was expunged, which leaves the
     *     hash in the chain and nothing to recompute it from
     * @param linked whether it names the hash of the revision before it
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Checked(
            int revision,
            RevisionState state,
            String sha256,
            String recomputed,
            String previousSha256,
            boolean linked) {

        private boolean isValid() {
            boolean erased = recomputed == null && state == RevisionState.EXPUNGED;
            return linked && (erased || sha256.equals(recomputed));
        }
    }

    static Verification of(String organization, int year, List<Checked> revisions) {
        return new Verification(organization, year, revisions.stream().allMatch(Checked::isValid), revisions);
    }
}
