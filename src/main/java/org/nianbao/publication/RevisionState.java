package org.nianbao.publication;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What became of a revision. */
enum RevisionState {
    /** Anybody can read it. */
    VISIBLE,
    /** Out of sight, and kept. */
    WITHDRAWN,
    /** Its content was erased; its place in the chain stays. */
    EXPUNGED;

    @JsonValue
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
