package org.nianbao.feed.webhook;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.UUID;
import org.nianbao.feed.Event;

/**
 * What is sent to a subscriber.
 *
 * @param subscription the id of the subscription
 * @param epoch of the history that the changes belong to; another one after the database was restored
 * @param items the changes, the oldest first
 */
record Delivery(UUID subscription, UUID epoch, List<Event> items) {

    /** That of the last change. */
    @JsonProperty
    public String cursor() {
        return items.get(items.size() - 1).cursor();
    }
}
