package org.nianbao.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import org.hibernate.query.NativeQuery;
import org.nianbao.platform.json.StrictJson;

/** The statements that find missing reports. */
@ApplicationScoped
class ReminderStatements {

    /**
     * What stands in the caller's subtrees today, with the deadlines that hold for its place at the end of each year. They
     * are looked up on the way down the trees of the years; for what was moved into reach since, one by one.
     */
    private static final String PLACES = """
            with wanted as (
                select organization_subtree(cast(:within as text), :today) as code where cast(:within as text) is not null
                union
                select organization_subtree(root, :today) from unnest(cast(:roots as text[])) root
                where cast(:within as text) is null
                union
                select code from organization where :everything and cast(:within as text) is null
            ),
            reached as (
                select code from wanted
                where :everything or code = any (array(
                    select organization_subtree(root, :today) from unnest(cast(:roots as text[])) root))
            ),
            top as (
                select cast(:within as text) as code where cast(:within as text) is not null
                union
                select root from unnest(cast(:roots as text[])) root where cast(:within as text) is null
                union
                select organization from organization_parent
                where parent is null and :everything and cast(:within as text) is null
            ),
            law as (
                select year, cast(:statutory as jsonb) -> cast(year as text) as days
                from unnest(cast(:years as integer[])) year
            ),
            planned as (
                select distinct law.year, below.code, below.deadlines
                from law cross join top cross join lateral filing_deadlines_below(top.code, law.year, law.days) below
            ),
            place as (
                select law.year, reached.code,
                       coalesce(planned.deadlines, filing_deadlines(reached.code, law.year, law.days)) as deadlines
                from law cross join reached
                left join planned on planned.code = reached.code and planned.year = law.year
            ),
            """;

    private static final String PAGE = PLACES + Filings.SQL + """
            select code, year, deadline, overdue from filing
            where status = 'missing' and deadline <= :until
              and (cast(:afterDay as date) is null
                   or (deadline, code, year)
                      > (cast(:afterDay as date), cast(:afterCode as text), cast(:afterYear as integer)))
            order by deadline, code, year
            limit :limit
            """;

    private static final String DAYS = PLACES + Filings.SQL + """
            select year, deadline, count(*) as missing, (array_agg(code order by code))[1:50] as codes from filing
            where status = 'missing' and deadline <= :until
            group by year, deadline
            order by deadline, year
            """;

    private final EntityManager entities;
    private final StatutoryDeadlines statutory;

    ReminderStatements(EntityManager entities, StatutoryDeadlines statutory) {
        this.entities = entities;
        this.statutory = statutory;
    }

    /** One by one: {@code code}, {@code year}, {@code deadline}, {@code overdue}; the most urgent first. */
    NativeQuery<Tuple> page(ReminderScope scope) {
        return bound(PAGE, scope);
    }

    /** By days: {@code year}, {@code deadline}, {@code missing} and the first {@code codes}. */
    NativeQuery<Tuple> days(ReminderScope scope) {
        return bound(DAYS, scope);
    }

    @SuppressWarnings("unchecked")
    private NativeQuery<Tuple> bound(String statement, ReminderScope scope) {
        return ((NativeQuery<Tuple>) entities.createNativeQuery(statement, Tuple.class))
                .setParameter("everything", scope.reach().everything())
                .setParameter("roots", scope.reach().roots().toArray(String[]::new))
                .setParameter("within", scope.within().orElse(null))
                .setParameter("today", scope.today())
                .setParameter("until", scope.until())
                .setParameter("years", scope.years().toArray(Integer[]::new))
                .setParameter("statutory", statutory(scope));
    }

    private String statutory(ReminderScope scope) {
        var years = StrictJson.NODES.objectNode();
        scope.years().forEach(year -> years.set(String.valueOf(year), StrictJson.stored(statutory.json(year))));
        return years.toString();
    }
}
