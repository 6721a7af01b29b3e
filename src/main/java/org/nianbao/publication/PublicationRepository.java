package org.nianbao.publication;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nianbao.platform.json.StrictJson;
import org.nianbao.platform.time.Instants;

/** What is known of publications beside their revisions. */
@ApplicationScoped
class PublicationRepository implements PanacheRepositoryBase<PublicationEntity, PublicationEntity.Key> {

    private static final String ADVANCE = """
            insert into publication as p (organization, year, revision, first_published_at)
            values (:organization, :year, 1, :now)
            on conflict (organization, year) do update set revision = p.revision + 1
            returning revision, first_published_at
            """;

    private static final String ADVANCE_ALL = """
            insert into publication as p (organization, year, revision, first_published_at)
            select * from json_to_recordset(cast(:rows as json)) as row (
                organization text, year integer, revision integer, first_published_at timestamptz)
            on conflict (organization, year) do update set revision = excluded.revision
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

    /** Makes revisions the latest ones of their publications, which the transaction has locked where they exist. */
    void advance(List<StoredRevision> revisions) {
        ArrayNode rows = StrictJson.NODES.arrayNode();
        revisions.forEach(stored -> rows.addObject()
                .put("organization", stored.organization().code())
                .put("year", stored.revision().document().year())
                .put("revision", stored.place().revision())
                .put("first_published_at", Instants.text(stored.place().firstPublishedAt())));
        getEntityManager()
                .createNativeQuery(ADVANCE_ALL)
                .setParameter("rows", rows.toString())
                .executeUpdate();
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
