package org.nianbao.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.query.NativeQuery;

/** The changes that the ledger has taken in, in their order. */
@ApplicationScoped
public class Changes {

    private static final String COLUMNS = """
            select c.position, c.token, c.type, c.organization, c.name, c.year, c.scope, c.revision, c.sha256, c.details, c.at
            """;

    private static final String ALL = COLUMNS + """
            from ledger_change c
            where c.position > :after
            order by c.position
            limit :limit
            """;

    private static final String WITHIN = COLUMNS + """
            from ledger_change_within w join ledger_change c on c.position = w.position
            where w.organization = :within and w.position > :after
            order by w.position
            limit :limit
            """;

    private static final String TOUCHED = """
            select o.code
            from unnest(cast(:organizations as text[])) o (code)
            where exists (
                select from ledger_change_within w where w.organization = o.code and w.position > :after)
            """;

    private final EntityManager entities;

    Changes(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Those after a position, the oldest first.
     *
     * @param within the organization below which, or to which, they happened; {@code null} for all
     */
    @Transactional
    public List<Change> after(long position, String within, int limit) {
        NativeQuery<Tuple> query = statement(within == null ? ALL : WITHIN);
        if (within != null) {
            query.setParameter("within", within);
        }
        return query.setParameter("after", position)
                .setParameter("limit", limit)
                .getResultStream()
                .map(Changes::change)
                .toList();
    }

    /** Those of some organizations below which, or to which, something happened after a position. */
    @Transactional
    @SuppressWarnings("unchecked")
    public Set<String> touched(Set<String> organizations, long position) {
        List<String> touched = entities.createNativeQuery(TOUCHED, String.class)
                .setParameter("organizations", organizations.toArray(String[]::new))
                .setParameter("after", position)
                .getResultList();
        return Set.copyOf(touched);
    }

    @SuppressWarnings("unchecked")
    private NativeQuery<Tuple> statement(String sql) {
        return (NativeQuery<Tuple>) entities.createNativeQuery(sql, Tuple.class);
    }

    private static Change change(Tuple row) {
        return new Change(
                row.get("position", Long.class),
                row.get("token", Long.class),
                ChangeType.of(row.get("type", String.class)),
                row.get("organization", String.class),
                row.get("name", String.class),
                row.get("year", Integer.class),
                row.get("scope", String.class),
                row.get("revision", Integer.class),
                row.get("sha256", String.class),
                Stream.ofNullable(row.get("details", String[].class))
                        .flatMap(Stream::of)
                        .toList(),
                row.get("at", Instant.class));
    }
}
