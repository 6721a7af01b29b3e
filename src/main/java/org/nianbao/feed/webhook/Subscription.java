package org.nianbao.feed.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody who is told of changes as they happen.
 *
 * @param url to which they are sent
 * @param within the organization below which, or to which, they happen; {@code null} for all
 * @param description what the subscriber calls it, or {@code null}
 * @param secret with which deliveries are signed; only where it was just made, otherwise {@code null} and left out
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record Subscription(
        UUID id,
        String url,
        String within,
        String description,
        SubscriptionState state,
        Progress delivery,
        Instant createdAt,
        String createdBy,
        @JsonInclude(JsonInclude.Include.NON_NULL) Secret secret) {

    /**
     * How far it has come.
     *
     * @param receivedTo the cursor of the last change that was received
     * @param receivedAt when something was received last, or {@code null}
     * @param failures how many tries in a row failed since
     * @param failingSince when the first of them was, or {@code null}
     * @param lastFailure the last one there was, or {@code null}
     * @param nextAttemptAt the earliest moment of the next try, or {@code null} where none is waited for
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Progress(
            String receivedTo,
            Instant receivedAt,
            int failures,
            Instant failingSince,
            Failure lastFailure,
            Instant nextAttemptAt) {}

    /**
     * A try that failed.
     *
     * @param status that the receiver answered, or {@code null}
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Failure(Instant at, FailureReason reason, Integer status) {}

    Subscription showing(Secret made) {
        return new Subscription(id, url, within, description, state, delivery, createdAt, createdBy, made);
    }
}
