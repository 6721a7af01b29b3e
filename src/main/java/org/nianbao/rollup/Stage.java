package org.nianbao.rollup;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.nianbao.platform.json.Vocabulary;

/** How far reports have to have come to be added. */
enum Stage {
    /** The public can read them. */
    @JsonProperty("published")
    PUBLISHED;

    static final Vocabulary<Stage> WORDS = Vocabulary.of(Stage.class, Stage::word);

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
