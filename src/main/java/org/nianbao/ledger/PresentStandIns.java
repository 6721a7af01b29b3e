package org.nianbao.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Finds the governments whose reports on their regions stand for their subtrees, as the tree is now. */
final class PresentStandIns {

    /** Children that are, or have below them, governments with a report and with units that are missing. */
    private static final String CHILDREN = """
            select n.organization, n.revision, n.sha256, s.expected - s.published as missing,
                   n.kind = 'government' and n.scope = 'region' and r.form = ? and f.form is not null as stands
            from unnest(?::text[]) as above (organization)
            cross join lateral (
                select * from ledger_sum
                where year = ? and extent = 'region' and parent = above.organization and expected > published
                offset 0) s
            cross join lateral (
                select * from ledger_node where year = s.year and organization = s.organization offset 0) n
            left join publication_revision r
                on r.organization = n.organization and r.year = n.year and r.revision = n.revision
            left join publication_figures f
                on f.organization = n.organization and f.year = n.year and f.revision = n.revision
            where s.reported > 0 or n.scope = 'region'
            order by n.organization
            """;

    private final Connection connection;
    private final Selection selection;

    PresentStandIns(Connection connection, Selection selection) {
        this.connection = connection;
        this.selection = selection;
    }

    /** The topmost of them, by their codes. */
    List<StandIn> find() {
        List<StandIn> found = new ArrayList<>();
        List<String> above = selection.hasStandIns() ? List.of(selection.organization()) : List.of();
        while (!above.isEmpty()) {
            above = enter(above, found);
        }
        found.sort((first, second) -> first.organization().compareTo(second.organization()));
        return found;
    }

    private List<String> enter(List<String> above, List<StandIn> found) {
        try (PreparedStatement statement = connection.prepareStatement(CHILDREN)) {
            Parameters.set(
                    statement, selection.form(), connection.createArrayOf("text", above.toArray()), selection.year());
            List<String> next = new ArrayList<>();
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                String organization = rows.getString("organization");
                if (rows.getBoolean("stands")) {
                    found.add(new StandIn(
                            organization, rows.getInt("revision"), rows.getString("sha256"), rows.getLong("missing")));
                } else {
                    next.add(organization);
                }
            }
            return next;
        } catch (SQLException failure) {
            throw new LedgerFailure(failure);
        }
    }
}
