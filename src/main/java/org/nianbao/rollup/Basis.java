package org.nianbao.rollup;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.nianbao.platform.json.Vocabulary;

/** Of what a roll-up is made. */
enum Basis {
    /** Of the reports of the units alone. */
    UNITS,
    /** Where units are missing below a government that reported on its region, of that report in their place. */
    REPORTED;

    static final Vocabulary<Basis> WORDS = Vocabulary.of(Basis.class, Basis::word);

    @JsonValue
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
