package org.nianbao.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.hibernate.query.NativeQuery;
import org.nianbao.identity.Access;
import org.nianbao.platform.http.Cursor;
import org.nianbao.platform.http.Page;
import org.nianbao.platform.http.Query;
import org.nianbao.platform.http.ReportYear;
import org.nianbao.platform.time.Calendar;

/** Lists the extensions of organizations within the caller's subtrees. */
@ApplicationScoped
class ExtensionList {

    private static final String STATEMENT = """
            select e.* from filing_extension e
            where (cast(:year as integer) is null or e.year = :year)
              and (cast(:organization as text) is null or e.organization = :organization)
              and (:everything or e.organization = any
                   (array(select organization_subtree(root, :today) from unnest(cast(:roots as text[])) root)))
              and (cast(:afterYear as integer) is null
                   or (e.year, e.organization) > (cast(:afterYear as integer), cast(:afterOrganization as text)))
            order by e.year, e.organization
            limit :limit
            """;

    private final EntityManager entities;
    private final Access access;
    private final Calendar calendar;

    ExtensionList(EntityManager entities, Access access, Calendar calendar) {
        this.entities = entities;
        this.access = access;
        this.calendar = calendar;
    }

    /** The page that a query asks for. */
    @Transactional
    Page<Extension> page(Query query) {
        OptionalInt year = query.integer("year", ReportYear.FIRST, ReportYear.LAST);
        Optional<Cursor> after = query.after(2);
        Optional<Integer> afterYear = after.flatMap(cursor -> ReportYear.in(cursor, 0, query.errors()));
        Optional<String> organization = query.text("organization");
        int limit = query.limit();
        query.errors().throwIfAny();
        List<Extension> found = statement()
                .setParameter("year", year.isPresent() ? year.getAsInt() : null)
                .setParameter("organization", organization.orElse(null))
                .setParameter("afterYear", afterYear.orElse(null))
                .setParameter(
                        "afterOrganization",
                        after.map(cursor -> cursor.key().get(1)).orElse(null))
                .setParameter("limit", limit + 1)
                .getResultStream()
                .map(ExtensionEntity::view)
                .toList();
        return Page.cut(found, limit, item -> List.of(String.valueOf(item.year()), item.organization()));
    }

    @SuppressWarnings("unchecked")
    private NativeQuery<ExtensionEntity> statement() {
        Access.Reach reach = access.reach();
        return ((NativeQuery<ExtensionEntity>) entities.createNativeQuery(STATEMENT, ExtensionEntity.class))
                .setParameter("today", calendar.today())
                .setParameter("everything", reach.everything())
                .setParameter("roots", reach.roots().toArray(String[]::new));
    }
}
