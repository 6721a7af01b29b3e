package org.nianbao.platform.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import org.nianbao.platform.erasure.ContentErased;
import org.nianbao.platform.json.StrictJson;
import org.nianbao.platform.time.Calendar;
import org.nianbao.problem.ProblemException;
import org.nianbao.problem.ProblemType;

/** The answers that were given under an {@code Idempotency-Key}. */
@ApplicationScoped
class IdempotencyStore {

    /** As long as the contract says. */
    private static final Duration KEPT = Duration.ofHours(24);

    /** Waits for another attempt that is under way, and takes the place of one that is forgotten. */
    private static final String BEGIN = """
            insert into idempotency_record as known (id, body_digest, path, created_at)
            values (:id, :digest, :path, :now)
            on conflict on constraint idempotency_record_pk do update
            set body_digest = excluded.body_digest, created_at = excluded.created_at, status = null, headers = null, body = null
            where known.created_at <= :expired
            """;

    private static final String FIND = """
            select body_digest, status, cast(headers as text) as headers, body from idempotency_record where id = :id
            """;

    private static final String COMPLETE = """
            update idempotency_record set status = :status, headers = cast(:headers as jsonb), body = :body where id = :id
            """;

    private static final String FORGET_REPORT = """
            delete from idempotency_record
            where starts_with(path, :report || '/') or headers -> 'Location' ->> 0 = :report
            """;

    private static final String FORGET_LOCATIONS = """
            delete from idempotency_record where headers -> 'Location' ->> 0 = any (cast(:locations as text[]))
            """;

    private static final String FORGET_EXPIRED = """
            delete from idempotency_record
            where id in (select id from idempotency_record where created_at <= :expired limit :batch)
            """;

    private final EntityManager entities;
    private final Calendar calendar;

    IdempotencyStore(EntityManager entities, Calendar calendar) {
        this.entities = entities;
        this.calendar = calendar;
    }

    /**
     * Begins an attempt, or finds what an earlier one was answered. Of attempts at the same time one begins; the others
     * wait here until its transaction ends, and begin only if it came to nothing.
     *
     * @return the earlier answer; nothing where the attempt has begun
     * @throws ProblemException 422 where the earlier attempt was at something else
     */
    @Transactional(TxType.MANDATORY)
    Optional<StoredAnswer> begin(Attempt attempt) {
        int begun = entities.createNativeQuery(BEGIN)
                .setParameter("id", attempt.id())
                .setParameter("digest", attempt.bodyDigest())
                .setParameter("path", attempt.path())
                .setParameter("now", calendar.now())
                .setParameter("expired", expired())
                .executeUpdate();
        return begun == 1 ? Optional.empty() : Optional.of(find(attempt));
    }

    private StoredAnswer find(Attempt attempt) {
        Tuple earlier = (Tuple) entities.createNativeQuery(FIND, Tuple.class)
                .setParameter("id", attempt.id())
                .getSingleResult();
        if (!Arrays.equals(earlier.get("body_digest", byte[].class), attempt.bodyDigest())) {
            throw ProblemException.of(ProblemType.IDEMPOTENCY_KEY_REUSED);
        }
        return new StoredAnswer(
                earlier.get("status", Integer.class),
                StrictJson.stored(earlier.get("headers", String.class)),
                earlier.get("body", byte[].class));
    }

    /** Remembers how an attempt was answered. */
    @Transactional(TxType.MANDATORY)
    void complete(Attempt attempt, StoredAnswer answer) {
        entities.createNativeQuery(COMPLETE)
                .setParameter("id", attempt.id())
                .setParameter("status", answer.status())
                .setParameter("headers", answer.headers().toString())
                .setParameter("body", answer.body())
                .executeUpdate();
    }

    /** An answer holds the report as it stood; what must exist nowhere is not given again either. */
    @Transactional(TxType.MANDATORY)
    void forget(@Observes ContentErased erased) {
        entities.createNativeQuery(FORGET_REPORT)
                .setParameter("report", "/api/v1/reports/" + erased.organization() + "/" + erased.year())
                .executeUpdate();
    }

    /** Deletes the answers that have one of these addresses as their {@code Location}. */
    @Transactional(TxType.MANDATORY)
    void forget(Collection<String> locations) {
        entities.createNativeQuery(FORGET_LOCATIONS)
                .setParameter("locations", locations.toArray(String[]::new))
                .executeUpdate();
    }

    /** Deletes answers that are kept no longer, and says how many; never more than {@code batch} at once. */
    @Transactional(TxType.REQUIRES_NEW)
    int forgetExpired(int batch) {
        return entities.createNativeQuery(FORGET_EXPIRED)
                .setParameter("expired", expired())
                .setParameter("batch", batch)
                .executeUpdate();
    }

    private Instant expired() {
        return calendar.now().minus(KEPT);
    }
}
