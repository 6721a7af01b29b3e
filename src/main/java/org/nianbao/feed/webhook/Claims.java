package org.nianbao.feed.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.hibernate.query.NativeQuery;
import org.nianbao.ledger.Change;

/**
 * Who sends to which subscriber, so that of all instances one does at a time. A claim lies in the database, without a
 * transaction or a connection while something is sent; whoever ends without giving it back only lets it lapse. All times
 * are the database's, whatever the clocks of the instances say.
 */
@ApplicationScoped
class Claims {

    /** For what is done beside waiting for the receiver. */
    private static final Duration SLACK = Duration.ofSeconds(30);

    private static final String ANY = "select exists (select from subscription where state = 'active')";

    /** Of the due ones those below which something happened that they have not received, the longest due first. */
    private static final String TAKE = """
            update subscription
            set claim = :claim, claimed_until = clock_timestamp() + cast(:lease as interval)
            where id in (
                select due.id from subscription due
                where due.state = 'active'
                  and due.next_attempt_at <= clock_timestamp()
                  and (due.claimed_until is null or due.claimed_until <= clock_timestamp())
                  and case when due.within is null then due.position < (select position from ledger)
                      else exists (
                          select from ledger_change_within change
                          where change.organization = due.within and change.position > due.position) end
                order by due.next_attempt_at
                limit :limit
                for update skip locked)
            returning id, url, within, secret, position, replays, failures
            """;

    private static final String RELEASE = """
            update subscription set claim = null, claimed_until = null
            where id = :id and claim = :claim
            """;

    private static final String RECEIVED = """
            update subscription
            set position = :position, token = :token, received_at = clock_timestamp(), failures = 0,
                failing_since = null, next_attempt_at = clock_timestamp()
            where id = :id and claim = :claim and replays = :replays
            """;

    private static final String FAILED = """
            update subscription
            set failures = failures + 1, failing_since = coalesce(failing_since, clock_timestamp()),
                failed_at = clock_timestamp(), failure_reason = :reason, failure_status = :status,
                next_attempt_at = clock_timestamp() + cast(:wait as interval),
                state = case when state = 'active' and failing_since <= clock_timestamp() - cast(:patience as interval)
                        then 'suspended' else state end
            where id = :id and claim = :claim and replays = :replays
            returning state
            """;

    private final EntityManager entities;
    private final WebhookConfig config;

    Claims(EntityManager entities, WebhookConfig config) {
        this.entities = entities;
        this.config = config;
    }

    /** Whether anybody waits for changes at all. */
    @Transactional(TxType.REQUIRES_NEW)
    boolean any() {
        return (Boolean) entities.createNativeQuery(ANY, Boolean.class).getSingleResult();
    }

    /** Claims at most {@code limit} subscriptions to which something is to be sent now. */
    @Transactional(TxType.REQUIRES_NEW)
    List<Claim> take(int limit) {
        UUID id = UUID.randomUUID();
        long sendBefore = System.nanoTime() + SLACK.toNanos();
        return select(TAKE)
                .setParameter("claim", id)
                .setParameter("lease", SLACK.plus(config.timeout()).toString())
                .setParameter("limit", limit)
                .getResultStream()
                .map(row -> claim(id, row, sendBefore))
                .toList();
    }

    private static Claim claim(UUID id, Tuple row, long sendBefore) {
        return new Claim(
                id,
                row.get("id", UUID.class),
                row.get("url", String.class),
                row.get("within", String.class),
                new Secret(row.get("secret", String.class)),
                row.get("position", Long.class),
                row.get("replays", Integer.class),
                row.get("failures", Integer.class),
                sendBefore);
    }

    /** Gives a claim back after everything up to a change was received. */
    @Transactional(TxType.REQUIRES_NEW)
    void received(Claim claim, Change last) {
        of(RECEIVED, claim)
                .setParameter("replays", claim.replays())
                .setParameter("position", last.position())
                .setParameter("token", last.token())
                .executeUpdate();
        release(claim);
    }

    /**
     * Gives a claim back after a try that failed.
     *
     * @param wait until the next one
     * @return whether that was the last one for now
     */
    @Transactional(TxType.REQUIRES_NEW)
    boolean failed(Claim claim, Outcome outcome, Duration wait) {
        List<?> states = of(FAILED, claim)
                .setParameter("replays", claim.replays())
                .setParameter("reason", outcome.reason().word())
                .setParameter("status", outcome.status(), Integer.class)
                .setParameter("wait", wait.toString())
                .setParameter("patience", config.patience().toString())
                .getResultList();
        release(claim);
        return states.contains(SubscriptionState.SUSPENDED.word());
    }

    /** Gives a claim back as if nothing had been. */
    @Transactional
    void release(Claim claim) {
        of(RELEASE, claim).executeUpdate();
    }

    private NativeQuery<?> of(String statement, Claim claim) {
        return ((NativeQuery<?>) entities.createNativeQuery(statement))
                .setParameter("id", claim.subscription())
                .setParameter("claim", claim.id());
    }

    @SuppressWarnings("unchecked")
    private NativeQuery<Tuple> select(String statement) {
        return (NativeQuery<Tuple>) entities.createNativeQuery(statement, Tuple.class);
    }
}
