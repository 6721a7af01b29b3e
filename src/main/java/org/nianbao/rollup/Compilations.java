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
import org.nianbao.ledger.Source;
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

    private static final String SOURCES =
            "select organization, revision, sha256 from compilation_source where report = :report";

    private final EntityManager entities;
    private final Calendar calendar;

    Compilations(EntityManager entities, Calendar calendar) {
        this.entities = entities;
        this.calendar = calendar;
    }

    /** Pins the sources of a report that has just been made of them. */
    @Transactional(TxType.MANDATORY)
    void add(long report, RegionSums.Read region) {
        entities.createNativeQuery(ADD)
                .setParameter("report", report)
                .setParameter("position", region.position())
                .setParameter("digest", new BigDecimal(region.digest()))
                .setParameter("now", calendar.now())
                .executeUpdate();
        List<Source> sources = region.sources();
        entities.createNativeQuery(PIN)
                .setParameter("report", report)
                .setParameter(
                        "organizations",
                        sources.stream().map(Source::organization).toArray(String[]::new))
                .setParameter(
                        "revisions", sources.stream().map(Source::revision).toArray(Integer[]::new))
                .setParameter("hashes", sources.stream().map(Source::sha256).toArray(String[]::new))
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

    /** The sources of a report, in no order. */
    @Transactional
    List<Source> sources(long report) {
        Stream<?> rows = entities.createNativeQuery(SOURCES, Tuple.class)
                .setParameter("report", report)
                .getResultStream();
        return rows.map(row -> source((Tuple) row)).toList();
    }

    private static Source source(Tuple row) {
        return new Source(
                row.get("organization", String.class),
                row.get("revision", Integer.class),
                row.get("sha256", String.class));
    }
}
