package org.nianbao.organization;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nianbao.language.Bilingual;
import org.nianbao.platform.code.OrganizationCode;
import org.nianbao.problem.ProblemException;

/** The tables of the register. */
@ApplicationScoped
class OrganizationRepository implements PanacheRepositoryBase<OrganizationEntity, String> {

    private static final String WHOLE = """
            from OrganizationEntity o
            left join fetch o.names left join fetch o.parents left join fetch o.successors
            where o.code in ?1 order by o.code""";

    /** Any number will do, as long as nothing else in this database locks by it. */
    private static final String LOCK = "select count(*) from pg_advisory_xact_lock(20190060)";

    /**
     * The way up from a future parent, as far as it overlaps with the time from {@code from} on. A first parent counts
     * for the days before it, too.
     */
    private static final String MEETS = """
            with recursive way (code, since, until) as (
                select :parent, cast(:since as date), cast('infinity' as date)
                union
                select above.parent, greatest(way.since, above.since), least(way.until, above.until)
                from way
                cross join lateral (
                    select p.parent,
                        case when lag(p.valid_from) over history is null then '-infinity' else p.valid_from end as since,
                        coalesce(lead(p.valid_from) over history, 'infinity') as until
                    from organization_parent p
                    where p.organization = way.code
                    window history as (order by p.valid_from)) above
                where above.parent is not null
                  and way.code <> :code
                  and greatest(way.since, above.since) < least(way.until, above.until))
            select exists (select from way where way.code = :code)""";

    private static final String CONTAINS = """
            with recursive way (code) as (
                select code from organization where code = :organization
                union
                select organization_parent_on(way.code, :day) from way where way.code <> :root)
            select exists (select from way where way.code = :root)""";

    private static final String WITHIN = """
            select o.code from organization o
            where o.code = any (cast(:codes as text[])) and exists (
                select from organization_lineage(o.code, :day) lineage
                where lineage.code = any (cast(:roots as text[])))""";

    /** A day before all that a request can name. */
    private static final LocalDate EVER = LocalDate.of(1899, 12, 31);

    private static final Bilingual NOT_REGISTERED = new Bilingual("名录中没有该机构", "The register has no such organization");

    /** What to answer where a path names an organization that is not there. */
    static ProblemException notFound() {
        return ProblemException.notFound(NOT_REGISTERED);
    }

    /** Lets one change of the register run at a time, until its transaction ends. */
    void lock() {
        getEntityManager().createNativeQuery(LOCK).getSingleResult();
    }

    Optional<OrganizationEntity> findWhole(String code) {
        // What cannot be a code may hold what the database cannot even compare.
        return OrganizationCode.isValid(code)
                ? listWhole(List.of(code)).stream().findFirst()
                : Optional.empty();
    }

    List<OrganizationEntity> listWhole(Collection<String> codes) {
        return list(WHOLE, codes);
    }

    /** The codes that a filter lets through, in their order. */
    List<String> codes(OrganizationFilter filter, int most) {
        Query query = getEntityManager().createNativeQuery(filter.sql(), String.class);
        filter.parameters().forEach(query::setParameter);
        return texts(query.setMaxResults(most));
    }

    /** Those of {@code codes} that the register has. */
    Set<String> known(Collection<String> codes) {
        Query query = getEntityManager()
                .createNativeQuery("select code from organization where code in (:codes)", String.class)
                .setParameter("codes", codes);
        return new HashSet<>(texts(query));
    }

    @SuppressWarnings("unchecked")
    private static List<String> texts(Query query) {
        return query.getResultList();
    }

    /**
     * Whether {@code parent} would be above itself if it were put above {@code code}.
     *
     * @param since from which day on; empty where for ever
     */
    boolean wouldMeetItself(String code, String parent, Optional<LocalDate> since) {
        return (Boolean) getEntityManager()
                .createNativeQuery(MEETS, Boolean.class)
                .setParameter("code", code)
                .setParameter("parent", parent)
                .setParameter("since", since.orElse(EVER))
                .getSingleResult();
    }

    /** Whether {@code organization} is {@code root} or stands below it in the tree of {@code day}. */
    boolean contains(String root, String organization, LocalDate day) {
        return (Boolean) getEntityManager()
                .createNativeQuery(CONTAINS, Boolean.class)
                .setParameter("root", root)
                .setParameter("organization", organization)
                .setParameter("day", day)
                .getSingleResult();
    }

    /** Those of {@code codes} that are one of {@code roots} or stand below one in the tree of {@code day}. */
    Set<String> within(Set<String> roots, Collection<String> codes, LocalDate day) {
        Query query = getEntityManager()
                .createNativeQuery(WITHIN, String.class)
                .setParameter("codes", codes.toArray(String[]::new))
                .setParameter("roots", roots.toArray(String[]::new))
                .setParameter("day", day);
        return new HashSet<>(texts(query));
    }

    /** The organizations that name {@code successor} as theirs. */
    List<Succession> predecessors(String successor) {
        return getEntityManager()
                .createQuery("""
                        select o.code, s.since, s.kind from OrganizationEntity o join o.successors s
                        where s.successor = :successor order by s.since, o.code""", Object[].class)
                .setParameter("successor", successor)
                .getResultStream()
                .map(row -> new Succession(
                        (String) row[0], (LocalDate) row[1], Succession.Kind.WORDS.meaning((String) row[2])))
                .toList();
    }
}
