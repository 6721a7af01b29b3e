package org.nianbao.feed.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.nianbao.identity.Access;
import org.nianbao.ledger.FeedCursor;
import org.nianbao.ledger.FeedCursors;
import org.nianbao.ledger.Ledger;
import org.nianbao.organization.Register;
import org.nianbao.platform.http.Preconditions;
import org.nianbao.platform.time.Calendar;
import org.nianbao.problem.ErrorCode;
import org.nianbao.problem.Errors;
import org.nianbao.problem.ProblemException;

/** Makes subscriptions. */
@ApplicationScoped
class Subscribing {

    private final Subscriptions subscriptions;
    private final SubscriptionRepository repository;
    private final Receivers receivers;
    private final FeedCursors cursors;
    private final Ledger ledger;
    private final Register register;
    private final Access access;
    private final Calendar calendar;

    Subscribing(
            Subscriptions subscriptions,
            SubscriptionRepository repository,
            Receivers receivers,
            FeedCursors cursors,
            Ledger ledger,
            Register register,
            Access access,
            Calendar calendar) {
        this.subscriptions = subscriptions;
        this.repository = repository;
        this.receivers = receivers;
        this.cursors = cursors;
        this.ledger = ledger;
        this.register = register;
        this.access = access;
        this.calendar = calendar;
    }

    /**
     * Makes a subscription and shows its secret. Its host is looked up before a transaction begins, since that may take a
     * while.
     *
     * @throws ProblemException 403, 400, 410, 412
     */
    Subscriptions.Versioned create(JsonNode sent, Errors errors, Preconditions conditions) {
        NewSubscription body = NewSubscription.read(sent, errors);
        subscriptions.requireReach(body.within());
        if (body.within() != null && !register.exists(body.within())) {
            errors.add("/within", ErrorCode.UNKNOWN_ORGANIZATION, body.within());
        }
        if (body.url() != null) {
            receivers.check(body.url(), "/url", errors);
        }
        errors.throwIfAny();
        // What was acknowledged before is not to come; with an Idempotency-Key a transaction is under way already.
        QuarkusTransaction.suspendingExisting().run(ledger::bringUpToDate);
        Optional<FeedCursor> start = body.start(cursors, errors);
        errors.throwIfAny();
        conditions.refuseToCreate();
        return QuarkusTransaction.joiningExisting().call(() -> store(body, start.orElseThrow()));
    }

    private Subscriptions.Versioned store(NewSubscription body, FeedCursor start) {
        Secret secret = Secret.random();
        SubscriptionEntity entity = new SubscriptionEntity();
        entity.id = UUID.randomUUID();
        entity.url = body.url();
        entity.within = body.within();
        entity.description = body.description();
        entity.secret = secret.text();
        entity.createdAt = calendar.now();
        entity.createdBy = access.name();
        entity.start(start);
        entity.resume(entity.createdAt);
        repository.persistAndFlush(entity);
        return new Subscriptions.Versioned(entity.view(start.epoch()).showing(secret), entity.version);
    }
}
