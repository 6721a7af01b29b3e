package org.nianbao.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nianbao.form.Form;
import org.nianbao.form.FormCatalogue;

/** Reads sums from the ledger, all that belongs together in one statement and so as of one moment. */
@ApplicationScoped
class LedgerSums {

    private static final BigInteger MODULUS = BigInteger.TWO.pow(256);
    private static final int HEXADECIMAL = 16;

    /** What an organization is by itself, and what those strictly below it come to. */
    private static final String SUMS = """
            select (select l.position from ledger l) as position,
                   n.twice as own_twice, n.sha256, f.cells as own_cells, f.not_applicable,
                   coalesce(s.expected, 0) as expected, coalesce(s.published, 0) as published,
                   coalesce(s.added, 0) as added, coalesce(s.twice, 0) as twice, coalesce(s.digest, 0) as digest,
                   s.cells, s.blank
            from ledger_node n
            left join publication_figures f
                on n.added and f.organization = n.organization and f.year = n.year and f.revision = n.revision
            left join ledger_sum s
                on s.year = n.year and s.organization = n.organization and s.extent = :extent
            where n.year = :year and n.organization = :organization
            """;

    private static final String WITH_SOURCES = Below.SQL + """
            , source as (
                select n.organization, n.revision, n.sha256
                from below join ledger_node n on n.year = :year and n.organization = below.organization
                where n.added
            ),
            sums as (
            """ + SUMS + """
            )
            select sums.*,
                   (select array_agg(organization order by organization) from source) as organizations,
                   (select array_agg(revision order by organization) from source) as revisions,
                   (select array_agg(sha256 order by organization) from source) as hashes
            from sums
            """;

    private final EntityManager entities;
    private final FormCatalogue forms;

    LedgerSums(EntityManager entities, FormCatalogue forms) {
        this.entities = entities;
        this.forms = forms;
    }

    /** Sums with the reports that were added. */
    record WithSources(Summed summed, Sources sources) {}

    /** What an organization's roll-up comes to; nothing where there are no publications of the year at all. */
    @Transactional
    Optional<Summed> find(Place place) {
        return query(SUMS, place).map(row -> summed(row, form(place)));
    }

    /** The same with its sources. */
    @Transactional
    Optional<WithSources> findWithSources(Place place) {
        return query(WITH_SOURCES, place).map(row -> new WithSources(summed(row, form(place)), Sources.of(row)));
    }

    private Optional<Tuple> query(String sql, Place place) {
        return place.query(entities, sql).getResultStream().findFirst();
    }

    private Form form(Place place) {
        return forms.forYear(place.year()).orElseThrow();
    }

    private static Summed summed(Tuple row, Form form) {
        BigDecimal[] own = own(row);
        BigDecimal[] below = below(row);
        List<BigDecimal> sums = IntStream.range(0, form.cells().size())
                .mapToObj(cell -> plus(own, below, cell))
                .toList();
        BigInteger digest = row.get("digest", BigDecimal.class).toBigIntegerExact();
        return new Summed(
                row.get("position", Long.class),
                row.get("expected", Long.class),
                row.get("published", Long.class),
                row.get("own_twice", Integer.class) + row.get("twice", Long.class),
                own == null
                        ? digest
                        : digest.add(new BigInteger(row.get("sha256", String.class), HEXADECIMAL))
                                .mod(MODULUS),
                Totals.computed(form, sums));
    }

    /** The figures of the organization's own report; {@code null} where it is not added. */
    private static BigDecimal[] own(Tuple row) {
        BigDecimal[] cells = row.get("own_cells", BigDecimal[].class);
        if (cells != null) {
            for (short position : row.get("not_applicable", Short[].class)) {
                cells[position] = BigDecimal.ZERO;
            }
        }
        return cells;
    }

    /** What was reported below; a cell that all of them left blank is {@code null}. */
    private static BigDecimal[] below(Tuple row) {
        BigDecimal[] cells = row.get("cells", BigDecimal[].class);
        if (cells != null) {
            Integer[] blank = row.get("blank", Integer[].class);
            long added = row.get("added", Long.class);
            IntStream.range(0, cells.length)
                    .filter(cell -> blank[cell] == added)
                    .forEach(cell -> cells[cell] = null);
        }
        return cells;
    }

    private static BigDecimal plus(BigDecimal[] own, BigDecimal[] below, int cell) {
        return Stream.of(own, below)
                .filter(figures -> figures != null && figures[cell] != null)
                .map(figures -> figures[cell])
                .reduce(BigDecimal::add)
                .orElse(null);
    }
}
