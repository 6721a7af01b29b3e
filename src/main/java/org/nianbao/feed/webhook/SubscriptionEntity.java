package org.nianbao.feed.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.nianbao.ledger.FeedCursor;

/** A subscription as it is stored. What happens to its deliveries is written by {@link Claims}. */
@Entity
@Table(name = "subscription")
class SubscriptionEntity {

    @Id
    UUID id;

    String url;
    String within;
    String description;
    String secret;
    String state;
    int version;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "created_by")
    String createdBy;

    long position;
    long token;
    int replays;

    @Column(name = "received_at")
    Instant receivedAt;

    int failures;

    @Column(name = "failing_since")
    Instant failingSince;

    @Column(name = "failed_at")
    Instant failedAt;

    @Column(name = "failure_reason")
    String failureReason;

    @Column(name = "failure_status")
    Integer failureStatus;

    @Column(name = "next_attempt_at")
    Instant nextAttemptAt;

    void start(FeedCursor cursor) {
        position = cursor.position();
        token = cursor.token();
    }

    /** What is under way then does not count any more. */
    void replay(FeedCursor cursor, Instant now) {
        start(cursor);
        replays++;
        resume(now);
    }

    /** From now on it is sent to, whatever was before. */
    void resume(Instant now) {
        state = SubscriptionState.ACTIVE.word();
        failures = 0;
        failingSince = null;
        nextAttemptAt = now;
    }

    /** @param epoch of the ledger, which stands in cursors */
    Subscription view(UUID epoch) {
        return new Subscription(
                id, url, within, description, SubscriptionState.of(state), progress(epoch), createdAt, createdBy, null);
    }

    private Subscription.Progress progress(UUID epoch) {
        boolean waits = failures > 0 && SubscriptionState.of(state) == SubscriptionState.ACTIVE;
        return new Subscription.Progress(
                new FeedCursor(position, token, epoch, within).text(),
                receivedAt,
                failures,
                failingSince,
                lastFailure().orElse(null),
                waits ? nextAttemptAt : null);
    }

    private Optional<Subscription.Failure> lastFailure() {
        return Optional.ofNullable(failedAt)
                .map(at -> new Subscription.Failure(at, FailureReason.of(failureReason), failureStatus));
    }
}
