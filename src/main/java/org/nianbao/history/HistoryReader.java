package org.nianbao.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.query.NativeQuery;

/** Reads entries, the newest first. */
@ApplicationScoped
class HistoryReader {

    private static final String KNOWN = """
            select exists (select from report_history where organization = :organization and year = :year)
                or exists (select from report where organization = :organization and year = :year)
            """;

    private static final String COLUMNS = """
            select id, at, actor, address, request_id, action, reason, erased_at, jsonb_array_length(changes) as change_count,
            """;

    /** The changes are cut in the database: whole ones of a page can be gigabytes. */
    private static final String PAGE = COLUMNS + """
                   report_history_brief_changes(changes) <> changes as shortened,
                   cast(report_history_brief_changes(changes) as text) as changes
            from report_history
            where organization = :organization and year = :year
              and (cast(:action as text) is null or action = :action)
              and (cast(:after as bigint) is null or id < :after)
            order by id desc
            limit :limit
            """;

    private static final String ONE = COLUMNS + """
                   false as shortened, cast(changes as text) as changes
            from report_history
            where organization = :organization and year = :year and id = :id
            """;

    private final EntityManager entities;

    HistoryReader(EntityManager entities) {
        this.entities = entities;
    }

    /** Whether there is or was such a report. One that came before the history is there without an entry. */
    @Transactional
    boolean knows(String organization, int year) {
        return (Boolean) entities.createNativeQuery(KNOWN, Boolean.class)
                .setParameter("organization", organization)
                .setParameter("year", year)
                .getSingleResult();
    }

    /**
     * Entries of a report with what a list shows of their changes.
     *
     * @param action its word, or {@code null} for all
     * @param after the id behind which to begin, or {@code null}
     */
    @Transactional
    List<Tuple> page(String organization, int year, String action, Long after, int limit) {
        return query(PAGE, organization, year)
                .setParameter("action", action)
                .setParameter("after", after)
                .setParameter("limit", limit)
                .getResultList();
    }

    /** One entry of a report, whole. */
    @Transactional
    Optional<Tuple> find(String organization, int year, long id) {
        Stream<Tuple> found = query(ONE, organization, year).setParameter("id", id).getResultList().stream();
        return found.findFirst();
    }

    @SuppressWarnings("unchecked")
    private NativeQuery<Tuple> query(String statement, String organization, int year) {
        return (NativeQuery<Tuple>) entities.createNativeQuery(statement, Tuple.class)
                .setParameter("organization", organization)
                .setParameter("year", year);
    }
}
