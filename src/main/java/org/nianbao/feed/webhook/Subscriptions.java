package org.nianbao.feed.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.nianbao.identity.Access;
import org.nianbao.ledger.FeedCursor;
import org.nianbao.ledger.FeedCursors;
import org.nianbao.ledger.Ledger;
import org.nianbao.platform.http.Preconditions;
import org.nianbao.platform.time.Calendar;
import org.nianbao.problem.Errors;
import org.nianbao.problem.ProblemException;
import org.nianbao.problem.ProblemType;

/** Changes subscriptions for callers. */
@ApplicationScoped
class Subscriptions {

    private final SubscriptionRepository repository;
    private final FeedCursors cursors;
    private final Ledger ledger;
    private final Access access;
    private final Calendar calendar;

    Subscriptions(
            SubscriptionRepository repository, FeedCursors cursors, Ledger ledger, Access access, Calendar calendar) {
        this.repository = repository;
        this.cursors = cursors;
        this.ledger = ledger;
        this.access = access;
        this.calendar = calendar;
    }

    /** A subscription with its version, by which changes of it are guarded. */
    record Versioned(Subscription subscription, int version) {}

    /** A subscription within the caller's reach, or 404, 403. */
    @Transactional
    Versioned get(UUID id) {
        SubscriptionEntity entity = repository.get(id);
        requireReach(entity.within);
        return versioned(entity);
    }

    /** Removes one; a delivery that is under way may still arrive. */
    @Transactional
    void remove(UUID id, Preconditions conditions) {
        SubscriptionEntity entity = repository.lock(id);
        requireReach(entity.within);
        conditions.requireCurrent(String.valueOf(entity.version), List::of);
        repository.delete(entity);
    }

    @Transactional
    Versioned pause(Versioned read, Preconditions conditions) {
        return change(read, conditions, entity -> entity.state = SubscriptionState.PAUSED.word());
    }

    /** Goes on where it stood, after a pause or a suspension. */
    @Transactional
    Versioned resume(Versioned read, Preconditions conditions) {
        return change(read, conditions, entity -> entity.resume(calendar.now()));
    }

    /** Puts another secret in the place of the present one, and shows it. */
    @Transactional
    Versioned renewSecret(Versioned read, Preconditions conditions) {
        Secret made = Secret.random();
        Versioned renewed = change(read, conditions, entity -> entity.secret = made.text());
        return new Versioned(renewed.subscription().showing(made), renewed.version());
    }

    /**
     * Sends again from a place on, also after a pause or a suspension.
     *
     * @throws ProblemException 400, 410, 428, 412
     */
    @Transactional
    Versioned replay(Versioned read, StartingPoint point, Preconditions conditions) {
        Errors errors = new Errors();
        Optional<FeedCursor> start = point.find(cursors, read.subscription().within(), errors);
        errors.throwIfAny();
        return change(read, conditions, entity -> entity.replay(start.orElseThrow(), calendar.now()));
    }

    private Versioned change(Versioned read, Preconditions conditions, Consumer<SubscriptionEntity> change) {
        SubscriptionEntity entity = repository.lock(read.subscription().id());
        conditions.requireCurrentOrAny(String.valueOf(entity.version));
        change.accept(entity);
        entity.version++;
        return versioned(entity);
    }

    private Versioned versioned(SubscriptionEntity entity) {
        return new Versioned(entity.view(ledger.state().epoch()), entity.version);
    }

    /** Ends the request (403) unless the caller oversees the subtree; {@code null} is the whole register. */
    void requireReach(String within) {
        if (within != null) {
            access.requireOver(within);
        } else if (!access.reach().everything()) {
            throw ProblemException.of(ProblemType.FORBIDDEN);
        }
    }
}
