package org.nianbao.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.query.NativeQuery;
import org.nianbao.deadline.Coverage.Counts;
import org.nianbao.deadline.Coverage.Filing;
import org.nianbao.deadline.Coverage.Item;
import org.nianbao.organization.Organization;
import org.nianbao.organization.OrganizationKind;
import org.nianbao.organization.Register;
import org.nianbao.platform.http.Cursor;
import org.nianbao.platform.http.Page;
import org.nianbao.platform.http.Query;
import org.nianbao.platform.time.Calendar;

/** Counts and lists in one statement: the way down the tree costs more than all the rest. */
@ApplicationScoped
class CoverageQuery {

    private static final String STATEMENT = """
            with place as (
                select cast(:year as integer) as year, below.code, below.deadlines
                from filing_deadlines_below(:organization, :year, cast(:statutory as jsonb)) below
            ),
            """ + Filings.SQL + """
            , counts as (
                select count(*) filter (where expected) as expected,
                       count(*) filter (where expected and published) as published,
                       count(*) filter (where status = 'onTime') as on_time,
                       count(*) filter (where status = 'late') as late,
                       count(*) filter (where status = 'unknown') as unknown,
                       count(*) filter (where status = 'missing') as missing,
                       count(*) filter (where overdue) as all_overdue,
                       count(*) filter (where not expected) as not_expected
                from filing
                where cast(:kind as text) is null or kind = :kind
            ),
            page as (
                select code, deadline, status, overdue, first_published_at, posted_on
                from filing
                where (cast(:kind as text) is null or kind = :kind)
                  and (cast(:status as text) is null or status = :status)
                  and (cast(:after as text) is null or code > :after)
                order by code
                limit :limit
            )
            select counts.*, page.* from counts left join page on true order by page.code
            """;

    private final EntityManager entities;
    private final StatutoryDeadlines statutory;
    private final Register register;
    private final Calendar calendar;

    CoverageQuery(EntityManager entities, StatutoryDeadlines statutory, Register register, Calendar calendar) {
        this.entities = entities;
        this.statutory = statutory;
        this.register = register;
        this.calendar = calendar;
    }

    /** The coverage that a query asks for. */
    @Transactional
    Coverage answer(String organization, int year, Query query) {
        Optional<OrganizationKind> kind = query.oneOf("kind", OrganizationKind.WORDS);
        Optional<FilingStatus> status = query.oneOf("status", FilingStatus.WORDS);
        Optional<Cursor> after = query.after(1);
        int limit = query.limit();
        query.errors().throwIfAny();
        List<Tuple> rows = statement(organization, year)
                .setParameter("kind", kind.map(OrganizationKind::word).orElse(null))
                .setParameter("status", status.map(FilingStatus::word).orElse(null))
                .setParameter("after", after.map(cursor -> cursor.key().get(0)).orElse(null))
                .setParameter("limit", limit + 1)
                .getResultList();
        Page<Item> page = Page.cut(items(rows, year), limit, item -> List.of(item.organization()));
        return new Coverage(organization, year, counts(rows.get(0)), page.items(), page.next());
    }

    @SuppressWarnings("unchecked")
    private NativeQuery<Tuple> statement(String organization, int year) {
        return ((NativeQuery<Tuple>) entities.createNativeQuery(STATEMENT, Tuple.class))
                .setParameter("organization", organization)
                .setParameter("year", year)
                .setParameter("statutory", statutory.json(year))
                .setParameter("today", calendar.today());
    }

    private static Counts counts(Tuple row) {
        return new Counts(
                row.get("expected", Long.class),
                row.get("published", Long.class),
                row.get("on_time", Long.class),
                row.get("late", Long.class),
                row.get("unknown", Long.class),
                row.get("missing", Long.class),
                row.get("all_overdue", Long.class),
                row.get("not_expected", Long.class));
    }

    private List<Item> items(List<Tuple> rows, int year) {
        // Where the page is empty, the counts stand in a row without an organization.
        List<Filing> filings = rows.stream()
                .filter(row -> row.get("code") != null)
                .map(CoverageQuery::filing)
                .toList();
        Map<String, Organization> organizations =
                register.find(filings.stream().map(Filing::organization).toList(), LocalDate.of(year, 12, 31));
        return filings.stream()
                .map(filing -> Item.of(organizations.get(filing.organization()), filing, year))
                .toList();
    }

    private static Filing filing(Tuple row) {
        return new Filing(
                row.get("code", String.class),
                row.get("deadline", LocalDate.class),
                FilingStatus.WORDS.meaning(row.get("status", String.class)),
                row.get("overdue", Boolean.class),
                row.get("first_published_at", Instant.class),
                row.get("posted_on", LocalDate.class));
    }
}
