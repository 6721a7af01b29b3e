package org.nianbao.platform.bulk;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What became of one of many things that were loaded. */
public enum Outcome {
    /** It is new. */
    CREATED,
    /** It took the place of what was there. */
    REPLACED,
    /** What was there says the same already. */
    UNCHANGED,
    /** It was not taken, and nothing changed. */
    REFUSED;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
