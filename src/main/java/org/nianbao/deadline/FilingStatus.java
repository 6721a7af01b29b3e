package org.nianbao.deadline;

import com.fasterxml.jackson.annotation.JsonValue;
import org.nianbao.platform.json.Vocabulary;

/** How an organization stands with its report of a year. */
enum FilingStatus {
    /** Published by the deadline. */
    ON_TIME("onTime"),
    /** Published after it. */
    LATE("late"),
    /** Published, but there is no deadline, or the day is not known. */
    UNKNOWN("unknown"),
    /** Not published. */
    MISSING("missing"),
    /** Ended during the year, so that nothing has to be published. */
    NOT_EXPECTED("notExpected");

    static final Vocabulary<FilingStatus> WORDS = Vocabulary.of(FilingStatus.class, FilingStatus::word);

    private final String word;

    FilingStatus(String word) {
        this.word = word;
    }

    @JsonValue
    String word() {
        return word;
    }
}
