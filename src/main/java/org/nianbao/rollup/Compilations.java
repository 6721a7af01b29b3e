package org.nianbao.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nianbao.consistency.RollupNeighbour.ChangedSource;
import org.nianbao.consistency.RollupNeighbour.Compilation;
import org.nianbao.platform.time.Calendar;

/** Remembers what reports were compiled from. */
@ApplicationScoped
class Compilations {

    private static final String ADD = """
            insert into compilation (report, stage, position, digest, compiled_at)
            values (:report, 'published', :position, :digest, :now)
            """;

    private static final String PIN = """
            insert into compilation_source (report, organization, revision, sha256)
            select :report, source.* from unnest(:organizations, :revisions, :hashes) as source
            """;

    private static final String DIGEST = "select digest from compilation where report = :report";

    private static final String CHANGES = Below.SQL + """
            , now as (
                select n.organization, n.revision
                from below join ledger_node n on n.year = :year and n.organization = below.organization
                where n.added
            ),
            pinned as (
                select organization, revision from compilation_source where report = :report
            )
            select organization_name_on(organization, make_date(:year, 12, 31)) as name,
                   pinned.revision as before, now.revision as after, count(*) over () as changed
            from pinned full join now using (organization)
            where pinned.revision is distinct from now.revision
            order by organization
            limit :few
            """;

    private final EntityManager entities;
    private final Calendar calendar;

    Compilations(EntityManager entities, Calendar calendar) {
        this.entities = entities;
        this.calendar = calendar;
    }

    /** Pins the sources of a report that has just been made of them. */
    @Transactional(TxType.MANDATORY)
    void add(long report, Summed summed, Sources sources) {
        entities.createNativeQuery(ADD)
                .setParameter("report", report)
                .setParameter("position", summed.position())
                .setParameter("digest", new BigDecimal(summed.digest()))
                .setParameter("now", calendar.now())
                .executeUpdate();
        entities.createNativeQuery(PIN)
                .setParameter("report", report)
                .setParameter("organizations", sources.organizations())
                .setParameter("revisions", sources.revisions())
                .setParameter("hashes", sources.hashes())
                .executeUpdate();
    }

    /** The hashes of a report's sources, added up; nothing where it was not compiled. */
    @Transactional
    Optional<BigInteger> digest(long report) {
        Stream<?> found = entities.createNativeQuery(DIGEST, BigDecimal.class)
                .setParameter("report", report)
                .getResultStream();
        return found.map(digest -> ((BigDecimal) digest).toBigIntegerExact()).findFirst();
    }

    /** Which of a report's sources are no longer what would be added now. */
    @Transactional
    Compilation changes(long report, Place place) {
        List<Tuple> rows = place.query(entities, CHANGES)
                .setParameter("report", report)
                .setParameter("few", LedgerNames.FEW)
                .getResultList();
        long changed = rows.isEmpty() ? 0 : rows.get(0).get("changed", Long.class);
        return new Compilation(changed, rows.stream().map(Compilations::source).toList());
    }

    private static ChangedSource source(Tuple row) {
        return new ChangedSource(
                row.get("name", String.class), row.get("before", Integer.class), row.get("after", Integer.class));
    }
}
