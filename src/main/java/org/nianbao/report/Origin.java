package org.nianbao.report;

import java.util.Locale;
import org.nianbao.platform.json.Vocabulary;

/** How a report came here. */
public enum Origin {
    /** Written on this desk. */
    FILED,
    /** Published elsewhere and read in. */
    IMPORTED;

    static final Vocabulary<Origin> WORDS = Vocabulary.of(Origin.class, Origin::word);

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
