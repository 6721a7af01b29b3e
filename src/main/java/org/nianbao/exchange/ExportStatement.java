package org.nianbao.exchange;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The statement of an export: the latest revisions that the ledger shows, by year and organization. */
final class ExportStatement {

    /** Rows that the database hands over at once; with the documents in them some megabytes. */
    private static final int ROWS_AT_ONCE = 250;

    private static final String BELOW = """
            with recursive below (year, organization) as (
                select year, organization from ledger_node where organization = ? and year between ? and ?
                union all
                select child.year, child.organization
                from below join ledger_node child on child.year = below.year and child.parent = below.organization)
            """;

    // What was expunged since the ledger was brought up to date has no content; the feed will tell.
    private static final String SELECT = """
            select n.year, n.organization, n.revision, r.sha256%s
            from ledger_node n
            join publication_revision r
              on r.organization = n.organization and r.year = n.year and r.revision = n.revision
            %s
            where r.content is not null and %s
            order by n.year, n.organization
            """;

    private static final String FIGURES = """
            join publication_figures f
              on f.organization = n.organization and f.year = n.year and f.revision = n.revision
            """;

    /** Unpacks the figures of a report once, not for each cell; without the offset that would be undone. */
    private static final String UNPACKED = FIGURES + """
            cross join lateral (select f.cells || cast('{}' as numeric[]) as cells offset 0) c
            """;

    private static final String FACTS = ", r.organization_name, f.form, r.scope, r.published_at, f.not_applicable";

    private final ExportQuery query;
    private final List<Object> parameters = new ArrayList<>();

    ExportStatement(ExportQuery query) {
        this.query = query;
    }

    PreparedStatement prepare(Connection connection) throws SQLException {
        String sql = below() + (query.cells().isEmpty() ? documents() : figures());
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setFetchSize(ROWS_AT_ONCE);
        for (int i = 0; i < parameters.size(); i++) {
            statement.setObject(i + 1, parameters.get(i));
        }
        return statement;
    }

    private String below() {
        if (query.within() == null) {
            return "";
        }
        parameters.addAll(
                List.of(query.within(), query.years().from(), query.years().to()));
        return BELOW;
    }

    private String documents() {
        return SELECT.formatted(", r.content", "", conditions());
    }

    private String figures() {
        String cells = query.cells().stream().map(ExportCell::sql).collect(Collectors.joining(", "));
        return SELECT.formatted(FACTS + ", " + cells, UNPACKED, conditions());
    }

    private String conditions() {
        StringBuilder conditions = new StringBuilder("n.year between ? and ?");
        parameters.addAll(List.of(query.years().from(), query.years().to()));
        if (query.within() != null) {
            conditions.append(" and (n.year, n.organization) in (select year, organization from below)");
        }
        if (query.scope() != null) {
            conditions.append(" and n.scope = ?");
            parameters.add(query.scope().word());
        }
        query.after().ifPresent(checkpoint -> {
            conditions.append(" and (n.year, n.organization) > (?, ?)");
            parameters.addAll(List.of(checkpoint.year(), checkpoint.organization()));
        });
        return conditions.toString();
    }
}
