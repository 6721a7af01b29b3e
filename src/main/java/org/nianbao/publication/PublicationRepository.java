package org.nianbao.publication;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Optional;

/** What is known of publications beside their revisions. */
@ApplicationScoped
class PublicationRepository implements PanacheRepositoryBase<PublicationEntity, PublicationEntity.Key> {

    private static final String ADVANCE = """
            insert into publication as p (organization, year, revision, first_published_at)
            values (:organization, :year, 1, :now)
            on conflict (organization, year) do update set revision = p.revision + 1
            returning revision, first_published_at
            """;

    private static final String WITHDRAW = """
            insert into publication_withdrawal (organization, year, revision, withdrawn_at, withdrawn_by, reason)
            select organization, year, revision, :now, :by, :reason from publication
            where organization = :organization and year = :year
            """;

    /** The number of a revision, and when the first one of its publication was published. */
    record Number(int revision, Instant firstPublishedAt) {}

    /** Takes the next number; nobody else gets one for this publication until the transaction ends. */
    Number next(String organization, int year, Instant now) {
        Tuple row = (Tuple) getEntityManager()
                .createNativeQuery(ADVANCE, Tuple.class)
                .setParameter("organization", organization)
                .setParameter("year", year)
                .setParameter("now", now)
                .getSingleResult();
        return new Number(row.get("revision", Integer.class), row.get("first_published_at", Instant.class));
    }

    /** A publication that nobody else writes until the transaction ends. */
    Optional<PublicationEntity> lock(String organization, int year) {
        return find("organization = ?1 and year = ?2", organization, year)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Sets a tombstone over every revision that there is. */
    void withdraw(String organization, int year, String reason, String by, Instant now) {
        getEntityManager()
                .createNativeQuery(WITHDRAW)
                .setParameter("organization", organization)
                .setParameter("year", year)
                .setParameter("now", now)
                .setParameter("by", by)
                .setParameter("reason", reason)
                .executeUpdate();
    }
}
