package org.nianbao.importing;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.nianbao.platform.json.Vocabulary;

/** What became of a file of a job. */
enum FileResult {
    @JsonProperty("read")
    READ,
    @JsonProperty("unreadable")
    UNREADABLE,
    /** Not even looked at. */
    @JsonProperty("refused")
    REFUSED;

    static final Vocabulary<FileResult> WORDS = Vocabulary.of(FileResult.class, FileResult::word);

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
