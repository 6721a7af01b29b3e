package org.nianbao.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.query.NativeQuery;
import org.nianbao.ledger.Unit;

/** What organizations are called, and in which forms they reported. */
@ApplicationScoped
class Names {

    private static final String NAMES = """
            select code, organization_name_on(code, make_date(:year, 12, 31)) as text from unnest(:codes) as code
            """;

    private static final String FORMS = """
            select r.organization as code, r.form as text
            from unnest(:codes, :revisions) as wanted (organization, revision)
            join publication_revision r
                on r.organization = wanted.organization and r.year = :year and r.revision = wanted.revision
            """;

    private final EntityManager entities;

    Names(EntityManager entities) {
        this.entities = entities;
    }

    /** The names of the year's last day, by the codes. */
    @Transactional
    Map<String, String> of(Collection<String> codes, int year) {
        return codes.isEmpty() ? Map.of() : texts(query(NAMES, codes.stream(), year));
    }

    /** The forms of the units' publications, by the codes. */
    @Transactional
    Map<String, String> forms(Collection<Unit> units, int year) {
        if (units.isEmpty()) {
            return Map.of();
        }
        Integer[] revisions = units.stream().map(Unit::revision).toArray(Integer[]::new);
        return texts(query(FORMS, units.stream().map(Unit::organization), year).setParameter("revisions", revisions));
    }

    @SuppressWarnings("unchecked")
    private NativeQuery<Tuple> query(String sql, Stream<String> codes, int year) {
        return ((NativeQuery<Tuple>) entities.createNativeQuery(sql, Tuple.class))
                .setParameter("codes", codes.toArray(String[]::new))
                .setParameter("year", year);
    }

    /** An organization that was removed from the register has no name any more. */
    private static Map<String, String> texts(NativeQuery<Tuple> query) {
        return query.getResultStream()
                .collect(Collectors.toMap(
                        row -> row.get("code", String.class),
                        row -> row.get("text", String.class),
                        (one, same) -> one,
                        HashMap::new));
    }
}
