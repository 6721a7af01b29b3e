package org.nianbao.rollup;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import java.util.Map;
import org.nianbao.platform.json.Vocabulary;

/** How far reports have to have come to be added. */
enum Stage {
    /** The public can read them. */
    @JsonProperty("published")
    PUBLISHED,
    /** Every gate was passed; those that the public can read as well. */
    @JsonProperty("approved")
    APPROVED;

    static final Vocabulary<Stage> WORDS = Vocabulary.of(Stage.class, Stage::word);

    /** What a report is compiled of: revisions, which can be pinned. */
    static final Vocabulary<Stage> COMPILED = new Vocabulary<>(Map.of(PUBLISHED.word(), PUBLISHED));

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
