package org.nianbao.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.hibernate.query.NativeQuery;
import org.nianbao.identity.Access;
import org.nianbao.organization.Register;
import org.nianbao.platform.http.Cursor;
import org.nianbao.platform.http.Page;
import org.nianbao.platform.http.Query;
import org.nianbao.platform.http.ReportYear;
import org.nianbao.platform.time.Calendar;
import org.nianbao.problem.ErrorCode;

/** Lists the desk: one statement a page, whatever the filters, and never beyond the caller's subtrees. */
@ApplicationScoped
class ReportList {

    private static final String STATEMENT = """
            select r.organization, organization_name_on(r.organization, make_date(r.year, 12, 31)) as name, r.year, r.form,
                   r.scope, r.title, r.status, r.origin, r.revision,
                   r.version + sum(s.version) as version, greatest(r.updated_at, max(s.updated_at)) as updated_at
            from report r join report_section s on s.report = r.id
            where (cast(:organization as text) is null or r.organization = :organization)
              and (cast(:year as integer) is null or r.year = :year)
              and (cast(:status as text) is null or r.status = :status)
              and (cast(:within as text) is null
                   or r.organization = any (array(select organization_subtree(:within, :today))))
              and (:everything or r.organization = any
                   (array(select organization_subtree(root, :today) from unnest(cast(:roots as text[])) root)))
              and (cast(:afterOrganization as text) is null
                   or (r.organization, r.year) > (:afterOrganization, cast(:afterYear as integer)))
            group by r.id
            order by r.organization, r.year
            limit :limit
            """;

    private final EntityManager entities;
    private final Access access;
    private final Register register;
    private final Calendar calendar;

    ReportList(EntityManager entities, Access access, Register register, Calendar calendar) {
        this.entities = entities;
        this.access = access;
        this.register = register;
        this.calendar = calendar;
    }

    /** The page that a query asks for. */
    @Transactional
    Page<ReportSummary> page(Query query) {
        NativeQuery<Tuple> statement = statement();
        filter(statement, query);
        restrict(statement, access.reach());
        int limit = query.limit();
        query.errors().throwIfAny();
        List<ReportSummary> found = statement
                .setParameter("limit", limit + 1)
                .getResultStream()
                .map(ReportList::summary)
                .toList();
        return Page.cut(found, limit, item -> List.of(item.organization(), String.valueOf(item.year())));
    }

    private void filter(NativeQuery<Tuple> statement, Query query) {
        OptionalInt year = query.integer("year", ReportYear.FIRST, ReportYear.LAST);
        Optional<String> within = query.text("within");
        within.filter(code -> !register.exists(code))
                .ifPresent(code -> query.errors().add("within", ErrorCode.UNKNOWN_ORGANIZATION, code));
        Optional<Cursor> after = query.after(2);
        statement
                .setParameter("organization", query.text("organization").orElse(null))
                .setParameter("year", year.isPresent() ? year.getAsInt() : null)
                .setParameter(
                        "status",
                        query.oneOf("status", Status.WORDS).map(Status::word).orElse(null))
                .setParameter("within", within.orElse(null))
                .setParameter(
                        "afterOrganization",
                        after.map(cursor -> cursor.key().get(0)).orElse(null))
                .setParameter(
                        "afterYear",
                        after.flatMap(cursor -> ReportYear.in(cursor, 1, query.errors()))
                                .orElse(null));
    }

    private void restrict(NativeQuery<Tuple> statement, Access.Reach reach) {
        statement
                .setParameter("today", calendar.today())
                .setParameter("everything", reach.everything())
                .setParameter("roots", reach.roots().toArray(String[]::new));
    }

    @SuppressWarnings("unchecked")
    private NativeQuery<Tuple> statement() {
        return (NativeQuery<Tuple>) entities.createNativeQuery(STATEMENT, Tuple.class);
    }

    private static ReportSummary summary(Tuple row) {
        return new ReportSummary(
                row.get("organization", String.class),
                row.get("name", String.class),
                row.get("year", Integer.class),
                row.get("form", String.class),
                row.get("scope", String.class),
                row.get("title", String.class),
                row.get("status", String.class),
                row.get("version", Number.class).longValue(),
                row.get("revision", Integer.class),
                row.get("origin", String.class),
                row.get("updated_at", Instant.class));
    }
}
