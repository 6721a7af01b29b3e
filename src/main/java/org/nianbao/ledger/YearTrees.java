package org.nianbao.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The trees of the years that there are publications of; one is begun with the first of them. */
final class YearTrees {

    private static final String BEGUN = "select year from ledger_year order by year";

    private static final String BEGIN = "insert into ledger_year (year, position) values (?, ?)";

    /** Whether organization {@code o} reports on the year whose last day is {@code day.last}. */
    static final String EXPECTED = "o.valid_from <= day.last and coalesce(o.valid_to >= day.last, true)";

    private static final String PLANT = """
            insert into ledger_node (year, organization, parent, kind, expected)
            select day.year, o.code, organization_parent_on(o.code, day.last), o.kind, %s
            from organization o
            cross join (select cast(? as integer) as year, make_date(?, 12, 31) as last) day
            """.formatted(EXPECTED);

    private static final String REMEMBER = """
            insert into ledger_place (year, organization, position, parent, kind, expected)
            select year, organization, ?, parent, kind, expected from ledger_node where year = ?
            """;

    /** How many are expected below each organization, to both extents. */
    private static final String COUNT = """
            insert into ledger_sum
                (year, organization, extent, expected, published, added, not_added, reported, twice, open_errors, digest,
                 parent)
            with recursive above (organization, expected, level) as (
                select parent, cast(expected as integer), kind in ('office', 'department', 'agency')
                from ledger_node
                where year = ? and parent is not null
                union all
                select n.parent, above.expected, above.level and n.kind in ('office', 'department', 'agency')
                from above
                join ledger_node n on n.year = ? and n.organization = above.organization
                where n.parent is not null
            )
            select ?, above.organization, extent.word, sum(above.expected), 0, 0, 0, 0, 0, 0, 0,
                   (select n.parent from ledger_node n where n.year = ? and n.organization = above.organization)
            from above
            join (values ('region'), ('level')) as extent (word) on extent.word = 'region' or above.level
            group by above.organization, extent.word
            """;

    private final Connection connection;

    YearTrees(Connection connection) {
        this.connection = connection;
    }

    List<Integer> begun() {
        try (PreparedStatement statement = connection.prepareStatement(BEGUN)) {
            ResultSet rows = statement.executeQuery();
            List<Integer> years = new ArrayList<>();
            while (rows.next()) {
                years.add(rows.getInt(1));
            }
            return years;
        } catch (SQLException failure) {
            throw new LedgerFailure(failure);
        }
    }

    /**
     * Begins the trees of years that have none, as the register is.
     *
     * @param position up to which the ledger has come
     */
    void begin(Set<Integer> years, long position) {
        begun().forEach(years::remove);
        for (int year : years) {
            run(BEGIN, year, position);
            run(PLANT, year, year);
            run(REMEMBER, position, year);
            run(COUNT, year, year, year, year);
        }
    }

    private void run(String sql, Object... parameters) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Parameters.set(statement, parameters);
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new LedgerFailure(failure);
        }
    }
}
