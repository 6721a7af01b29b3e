package org.nianbao.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import org.nianbao.consistency.RollupNeighbour.Pair;

/** Names the first few organizations, by their codes, behind a number of the ledger. */
@ApplicationScoped
class LedgerNames {

    /** More than a sentence holds. */
    static final int FEW = 5;

    private static final String MISSING = Below.SQL + """
            select organization_name_on(n.organization, make_date(:year, 12, 31)) as name
            from below join ledger_node n on n.year = :year and n.organization = below.organization
            where n.expected and n.revision is null and n.organization <> :organization
            order by n.organization
            limit :few
            """;

    private static final String TWICE = Below.SQL + """
            select organization_name_on(n.organization, make_date(:year, 12, 31)) as government,
                   organization_name_on(office.organization, make_date(:year, 12, 31)) as office
            from below
            join ledger_node n on n.year = :year and n.organization = below.organization and n.twice > 0
            join ledger_node office
                on office.year = :year and office.parent = n.organization and office.kind = 'office' and office.added
            order by n.organization, office.organization
            limit :few
            """;

    private final EntityManager entities;

    LedgerNames(EntityManager entities) {
        this.entities = entities;
    }

    /** Those strictly below that have to report on the year and did not publish. */
    @Transactional
    List<String> missing(Place place) {
        return place.query(entities, MISSING)
                .setParameter("few", FEW)
                .getResultStream()
                .map(row -> row.get("name", String.class))
                .toList();
    }

    /** Governments that are added beside their offices. */
    @Transactional
    List<Pair> countedTwice(Place place) {
        return place.query(entities, TWICE)
                .setParameter("few", FEW)
                .getResultStream()
                .map(row -> new Pair(row.get("government", String.class), row.get("office", String.class)))
                .toList();
    }
}
