package org.nianbao.ledger;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What is below an organization, added up plainly from the register and the publications. */
final class Recomputation {

    private static final String TREE = """
            with recursive tree (code) as (
                select ?::text
                union all
                select o.code from tree join organization o on organization_parent_on(o.code, make_date(?, 12, 31)) = tree.code
                where ?::text = 'region' or o.kind in ('office', 'department', 'agency')
            ),
            latest as (
                select o.code, o.kind, s.revision, r.scope, r.sha256, f.cells, f.not_applicable,
                       organization_parent_on(o.code, make_date(?, 12, 31)) as parent,
                       o.valid_from <= make_date(?, 12, 31) and coalesce(o.valid_to >= make_date(?, 12, 31), true) as expected,
                       s.withdrawn_at is null and s.expunged_at is null as visible
                from tree
                join organization o using (code)
                left join publication p on p.organization = o.code and p.year = ?
                left join publication_revision_state s on s.organization = p.organization and s.year = p.year and s.revision = p.revision
                left join publication_revision r on r.organization = s.organization and r.year = s.year and r.revision = s.revision
                left join publication_figures f on f.organization = r.organization and f.year = r.year and f.revision = r.revision
            ),
            below as (
                select latest.*, visible and scope = 'own' and revision is not null as added from latest where code <> ?
            )
            """;

    private static final String COUNTS = TREE + """
            select count(*) filter (where expected), count(*) filter (where expected and revision is not null and visible),
                   count(*) filter (where added), count(*) filter (where revision is not null and visible and not added),
                   count(*) filter (where revision is not null and visible and scope = 'region'),
                   (select count(*) from below g join latest o on o.parent = g.code and o.kind = 'office'
                    where g.kind = 'government' and g.added and o.visible and o.scope = 'own')
            from below
            """;

    private static final String CELLS = TREE + """
            select array_agg(total order by position), array_agg(blank order by position)
            from (
                select position, coalesce(sum(value), 0) as total,
                       count(*) filter (where value is null and not (position - 1)::smallint = any (not_applicable)) as blank
                from below cross join unnest(cells) with ordinality as cell (value, position)
                where added
                group by position
            ) by_position
            """;

    private static final String STORED = "select * from ledger_sum where organization = ? and year = ? and extent = ?";

    private final Connection connection;

    Recomputation(Connection connection) {
        this.connection = connection;
    }

    /** Counts, sums and blanks as texts that can be compared. */
    List<String> recomputed(String root, int year, String extent) throws SQLException {
        Object[] parameters = {root, year, extent, year, year, year, year, root};
        try (PreparedStatement counts = connection.prepareStatement(COUNTS);
                PreparedStatement cells = connection.prepareStatement(CELLS)) {
            Parameters.set(counts, parameters);
            Parameters.set(cells, parameters);
            ResultSet count = counts.executeQuery();
            count.next();
            ResultSet cell = cells.executeQuery();
            cell.next();
            return Stream.concat(
                            Stream.of(1, 2, 3, 4, 5, 6).map(i -> text(count, i)),
                            Stream.of(numbers(cell.getArray(1)), numbers(cell.getArray(2))))
                    .toList();
        }
    }

    /** The same, as the ledger has it. */
    List<String> stored(String root, int year, String extent) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(STORED)) {
            Parameters.set(statement, root, year, extent);
            ResultSet row = statement.executeQuery();
            if (!row.next()) {
                return List.of("0", "0", "0", "0", "0", "0", "", "");
            }
            boolean any = row.getLong("added") > 0;
            return List.of(
                    row.getString("expected"),
                    row.getString("published"),
                    row.getString("added"),
                    row.getString("not_added"),
                    row.getString("reported"),
                    row.getString("twice"),
                    any ? numbers(row.getArray("cells")) : "",
                    any ? numbers(row.getArray("blank")) : "");
        }
    }

    private static String text(ResultSet row, int column) {
        try {
            return row.getString(column);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String numbers(Array array) throws SQLException {
        return array == null
                ? ""
                : String.join(
                        " ",
                        Arrays.stream((Object[]) array.getArray())
                                .filter(Objects::nonNull)
                                .map(number -> new BigDecimal(number.toString())
                                        .stripTrailingZeros()
                                        .toPlainString())
                                .toList());
    }
}
