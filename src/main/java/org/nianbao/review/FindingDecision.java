package org.nianbao.review;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.nianbao.platform.json.Vocabulary;

/** Whether a finding stands. */
public enum FindingDecision {
    /** It is right, and what the clerk says explains it; the explanation will be published with the report. */
    ACCEPTED,
    /** It is none. */
    DISMISSED;

    static final Vocabulary<FindingDecision> WORDS = Vocabulary.of(FindingDecision.class, FindingDecision::word);

    @JsonValue
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
