package org.nianbao.review;

import java.util.Locale;
import org.nianbao.platform.json.Vocabulary;

/** What a reviewer decides at a gate. */
public enum GateDecision {
    PASSED,
    /** The report goes back to its clerk. */
    REFUSED;

    public static final Vocabulary<GateDecision> WORDS = Vocabulary.of(GateDecision.class, GateDecision::word);

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
