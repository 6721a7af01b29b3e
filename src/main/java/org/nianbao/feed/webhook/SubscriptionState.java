package org.nianbao.feed.webhook;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether a subscriber is sent anything. */
enum SubscriptionState {
    /** Changes are sent as they happen. */
    ACTIVE,
    /** Somebody asked for a pause. */
    PAUSED,
    /** The receiver took nothing for too long. Nothing is lost: a resumption goes on where it stood. */
    SUSPENDED;

    @JsonValue
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static SubscriptionState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
