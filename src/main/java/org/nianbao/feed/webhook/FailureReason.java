package org.nianbao.feed.webhook;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why a delivery was not received. It says no more, since more would let a subscriber explore the network. */
enum FailureReason {
    /** The receiver answered with another status than 2xx. */
    REJECTED,
    /** No answer came in time: the host is unknown, may not be reached, does not listen, or says nothing that is HTTP. */
    UNREACHABLE;

    @JsonValue
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static FailureReason of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
