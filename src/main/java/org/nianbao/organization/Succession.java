package org.nianbao.organization;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.nianbao.platform.json.Vocabulary;

/**
 * That one organization took over from another.
 *
 * @param code the other organization: the one that took over where successors are listed, the one that was taken over
 *     where predecessors are
 * @param on the day from which it did
 */
public record Succession(String code, LocalDate on, Kind kind) {

    /** Whether two entries say that the same organization took over on the same day. */
    boolean concernsTheSame(Succession other) {
        return Objects.equals(code, other.code) && Objects.equals(on, other.on);
    }

    /** How an organization goes over into another. */
    public enum Kind {
        /** It ended, and the other goes on for it. */
        MERGED,
        /** It was divided; the other goes on for a part. */
        SPLIT,
        /** It goes on, but gave duties to the other. */
        TRANSFERRED;

        static final Vocabulary<Kind> WORDS = Vocabulary.of(Kind.class, Kind::word);

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
