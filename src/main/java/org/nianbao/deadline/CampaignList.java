package org.nianbao.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.hibernate.query.NativeQuery;
import org.nianbao.identity.Access;
import org.nianbao.platform.http.Cursor;
import org.nianbao.platform.http.Page;
import org.nianbao.platform.http.Query;
import org.nianbao.platform.http.ReportYear;
import org.nianbao.platform.time.Calendar;

/**
 * The campaigns that concern a caller: those made within the caller's subtrees, and those made above them, which hold for
 * them as well.
 */
@ApplicationScoped
class CampaignList {

    private static final String CONCERNED = """
            select campaign.* from campaign
            where (:everything
                   or exists (
                       select from unnest(cast(:roots as text[])) root
                       where root in (select code from organization_lineage(campaign.within, :today))
                          or campaign.within in (select code from organization_lineage(root, :today))))
            """;

    private static final String ONE = CONCERNED + "and campaign.id = :id";

    private static final String PAGE = CONCERNED + """
              and (cast(:year as integer) is null or campaign.year = :year)
              and (cast(:afterYear as integer) is null
                   or (campaign.year, campaign.within) > (cast(:afterYear as integer), cast(:afterWithin as text)))
            order by campaign.year, campaign.within
            limit :limit
            """;

    private final EntityManager entities;
    private final Access access;
    private final Calendar calendar;

    CampaignList(EntityManager entities, Access access, Calendar calendar) {
        this.entities = entities;
        this.access = access;
        this.calendar = calendar;
    }

    /** The page that a query asks for. */
    @Transactional
    Page<Campaign> page(Query query) {
        OptionalInt year = query.integer("year", ReportYear.FIRST, ReportYear.LAST);
        Optional<Cursor> after = query.after(2);
        Optional<Integer> afterYear = after.flatMap(cursor -> ReportYear.in(cursor, 0, query.errors()));
        int limit = query.limit();
        query.errors().throwIfAny();
        List<Campaign> found = concerned(PAGE)
                .setParameter("year", year.isPresent() ? year.getAsInt() : null)
                .setParameter("afterYear", afterYear.orElse(null))
                .setParameter(
                        "afterWithin", after.map(cursor -> cursor.key().get(1)).orElse(null))
                .setParameter("limit", limit + 1)
                .getResultStream()
                .map(CampaignEntity::view)
                .toList();
        return Page.cut(found, limit, campaign -> List.of(String.valueOf(campaign.year()), campaign.within()));
    }

    /** Whether a campaign concerns the caller. */
    @Transactional
    boolean shows(UUID id) {
        return !concerned(ONE).setParameter("id", id).getResultList().isEmpty();
    }

    @SuppressWarnings("unchecked")
    private NativeQuery<CampaignEntity> concerned(String statement) {
        Access.Reach reach = access.reach();
        return ((NativeQuery<CampaignEntity>) entities.createNativeQuery(statement, CampaignEntity.class))
                .setParameter("everything", reach.everything())
                .setParameter("roots", reach.roots().toArray(String[]::new))
                .setParameter("today", calendar.today());
    }
}
