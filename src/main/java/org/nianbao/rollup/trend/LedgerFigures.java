package org.nianbao.rollup.trend;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.query.NativeQuery;
import org.nianbao.form.Form;
import org.nianbao.form.FormCatalogue;

/** Reads figures from the ledger, of any organizations and years in one statement. */
@ApplicationScoped
class LedgerFigures {

    private static final String STATEMENT = """
            select n.organization, n.year, n.revision, n.scope, n.added, n.expected,
                   f.form, f.cells, f.not_applicable, cast(f.open_errors as bigint) as open_errors,
                   coalesce(s.expected, 0) as expected_below, coalesce(s.published, 0) as published_below,
                   coalesce(s.added, 0) as added_below, coalesce(s.open_errors, 0) as open_errors_below,
                   s.cells as cells_below, s.blank as blank_below
            from ledger_node n
            left join publication_figures f
                on f.organization = n.organization and f.year = n.year and f.revision = n.revision
            left join ledger_sum s
                on s.organization = n.organization and s.year = n.year and s.extent = :extent
            where n.organization in (:organizations) and n.year in (:years)
            """;

    private final EntityManager entities;
    private final FormCatalogue forms;

    LedgerFigures(EntityManager entities, FormCatalogue forms) {
        this.entities = entities;
        this.forms = forms;
    }

    /** Whose figures of which year. */
    record Key(String organization, int year) {}

    /** The figures that there are. */
    @SuppressWarnings("unchecked")
    Map<Key, YearFigures> read(TrendExtent extent, Collection<String> organizations, Collection<Integer> years) {
        Map<Key, YearFigures> found = new HashMap<>();
        if (organizations.isEmpty() || years.isEmpty()) {
            return found;
        }
        ((NativeQuery<Tuple>) entities.createNativeQuery(STATEMENT, Tuple.class))
                .setParameter("extent", extent.word())
                .setParameter("organizations", organizations)
                .setParameter("years", years)
                .getResultStream()
                .forEach(row -> found.put(
                        new Key(row.get("organization", String.class), row.get("year", Integer.class)),
                        extent == TrendExtent.OWN ? own(row) : rolledUp(row)));
        return found;
    }

    private YearFigures own(Tuple row) {
        String form = row.get("form", String.class);
        if (form == null) {
            return YearFigures.NONE;
        }
        BigDecimal[] values = row.get("cells", BigDecimal[].class);
        long[] blanks = new long[values.length];
        Set<Integer> notApplicable = notApplicable(row);
        for (int i = 0; i < values.length; i++) {
            if (notApplicable.contains(i)) {
                values[i] = BigDecimal.ZERO;
            }
            blanks[i] = values[i] == null ? 1 : 0;
        }
        YearFigures.Source source = new YearFigures.Source(
                row.get("revision", Integer.class),
                row.get("scope", String.class),
                null,
                null,
                null,
                row.get("open_errors", Long.class));
        return new YearFigures(forms.find(form).orElseThrow(), values, blanks, notApplicable, source);
    }

    private static Set<Integer> notApplicable(Tuple row) {
        return Arrays.stream(row.get("not_applicable", Short[].class))
                .map(Short::intValue)
                .collect(Collectors.toUnmodifiableSet());
    }

    private YearFigures rolledUp(Tuple row) {
        YearFigures own = row.get("added", Boolean.class) ? own(row) : YearFigures.NONE;
        boolean expected = row.get("expected", Boolean.class);
        boolean published = expected && row.get("revision", Integer.class) != null;
        long below = row.get("added_below", Long.class);
        long ownErrors = own.isEmpty() ? 0 : own.source().openErrors();
        YearFigures.Source source = new YearFigures.Source(
                null,
                null,
                row.get("expected_below", Long.class) + (expected ? 1 : 0),
                row.get("published_below", Long.class) + (published ? 1 : 0),
                below + (own.isEmpty() ? 0 : 1),
                row.get("open_errors_below", Long.class) + ownErrors);
        return source.added() == 0 ? YearFigures.nothing(source) : add(row, own, source);
    }

    private YearFigures add(Tuple row, YearFigures own, YearFigures.Source source) {
        Form form = forms.forYear(row.get("year", Integer.class)).orElseThrow();
        RolledUp sum = new RolledUp(form);
        if (!own.isEmpty()) {
            sum.add(own.values(), own.blanks(), 1);
        }
        BigDecimal[] below = row.get("cells_below", BigDecimal[].class);
        if (below != null) {
            long[] blank = Arrays.stream(row.get("blank_below", Integer[].class))
                    .mapToLong(Integer::longValue)
                    .toArray();
            sum.add(below, blank, row.get("added_below", Long.class));
        }
        return new YearFigures(form, sum.values(), sum.blanks(), Set.of(), source);
    }
}
