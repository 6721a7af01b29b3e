package org.nianbao.report;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.Hibernate;

/** The yearly records. */
@ApplicationScoped
class ReportRepository implements PanacheRepository<ReportEntity> {

    private static final String KEY = "organization = ?1 and year = ?2";

    private static final String PLACES =
            "unnest(cast(:organizations as text[]), cast(:years as integer[])) as place (organization, year)";

    /** In one order, whoever locks. */
    private static final String LOCK_PLACES = """
            select pg_advisory_xact_lock(sorted.name) is null
            from (select hashtextextended(place.organization || '/' || place.year, 20190060) as name
                  from %s
                  order by name) sorted
            """.formatted(PLACES);

    /** A statement of its own, which sees what was committed while the first one waited. */
    private static final String OCCUPIED = """
            select r.organization, r.year from %s
            join report r on r.organization = place.organization and r.year = place.year
            """.formatted(PLACES);

    /** A report with all its sections as of one moment: one statement, one snapshot. */
    Optional<ReportEntity> read(String organization, int year) {
        return find(
                        "from ReportEntity r left join fetch r.sections where r.organization = ?1 and r.year = ?2",
                        organization,
                        year)
                .stream()
                .findFirst();
    }

    /** A section by itself. */
    Optional<SectionEntity> readSection(SectionAddress address) {
        return getEntityManager()
                .createQuery(
                        "from SectionEntity s join fetch s.report r"
                                + " where r.organization = ?1 and r.year = ?2 and s.section = ?3",
                        SectionEntity.class)
                .setParameter(1, address.organization())
                .setParameter(2, address.year())
                .setParameter(3, address.section())
                .getResultStream()
                .findFirst();
    }

    /** A report that nobody else can write, in whole or in part, until the transaction ends; as it stands then. */
    Optional<ReportEntity> lockWhole(String organization, int year) {
        return find(KEY, organization, year).withLock(LockModeType.PESSIMISTIC_WRITE).stream()
                .findFirst()
                .map(this::asItIsNow);
    }

    /** What the transaction had read before it got the lock, somebody may have written since. */
    private ReportEntity asItIsNow(ReportEntity locked) {
        if (Hibernate.isInitialized(locked.sections)) {
            getEntityManager().refresh(locked);
        }
        return locked;
    }

    /**
     * Those of {@code places} at which a report stands. At the others nobody puts one until the transaction ends: there is
     * no row to lock, so a lock by the name of the place stands in for it.
     */
    Set<ReportPlace> occupied(Collection<ReportPlace> places) {
        String[] organizations = places.stream().map(ReportPlace::organization).toArray(String[]::new);
        Integer[] years = places.stream().map(ReportPlace::year).toArray(Integer[]::new);
        query(LOCK_PLACES, organizations, years).getResultList();
        return query(OCCUPIED, organizations, years).getResultList().stream()
                .map(row -> new ReportPlace(row.get(0, String.class), row.get(1, Integer.class)))
                .collect(Collectors.toSet());
    }

    @SuppressWarnings("unchecked")
    private TypedQuery<Tuple> query(String sql, String[] organizations, Integer[] years) {
        return ((TypedQuery<Tuple>) getEntityManager().createNativeQuery(sql, Tuple.class))
                .setParameter("organizations", organizations)
                .setParameter("years", years);
    }

    /** A report that can be written in parts only, and by several at a time, until the transaction ends. */
    Optional<ReportEntity> lockForPart(String organization, int year) {
        return find(KEY, organization, year).withLock(LockModeType.PESSIMISTIC_READ).stream()
                .findFirst();
    }

    /** Remembers who changed the present draft. */
    void addAuthor(long report, String author) {
        getEntityManager()
                .createNativeQuery("insert into report_author (report, author) values (?1, ?2) on conflict do nothing")
                .setParameter(1, report)
                .setParameter(2, author)
                .executeUpdate();
    }

    /** Whether somebody changed the present draft. */
    boolean isAuthor(long report, String name) {
        return !getEntityManager()
                .createNativeQuery("select 1 from report_author where report = ?1 and author = ?2")
                .setParameter(1, report)
                .setParameter(2, name)
                .getResultList()
                .isEmpty();
    }

    /** Begins a new draft, which nobody has changed yet. */
    void forgetAuthors(long report) {
        getEntityManager()
                .createNativeQuery("delete from report_author where report = ?1")
                .setParameter(1, report)
                .executeUpdate();
    }

    /** A section that nobody else can write until the transaction ends. */
    SectionEntity lockSection(ReportEntity report, String section) {
        return getEntityManager()
                .find(SectionEntity.class, new SectionEntity.Key(report.id, section), LockModeType.PESSIMISTIC_WRITE);
    }
}
