package org.nianbao.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Tells which drafts belong to a selection, in the tree as it is now. */
final class DraftPlaces {

    private static final String WITHIN = """
            with recursive above (draft, organization, closed) as (
                select draft, draft, draft = any (?::text[]) from unnest(?::text[]) as draft
                union all
                select above.draft, n.parent, n.parent = any (?::text[])
                from above
                join ledger_node n on n.year = ? and n.organization = above.organization
                where n.parent is not null and not above.closed and above.organization <> ?
                  and (? = 'region' or n.kind in ('office', 'department', 'agency'))
            )
            select draft from above where organization = ? and not closed order by draft
            """;

    private final Connection connection;
    private final Selection selection;

    DraftPlaces(Connection connection, Selection selection) {
        this.connection = connection;
        this.selection = selection;
    }

    /**
     * The organizations of those that are added, by their codes.
     *
     * @param closed organizations below which nothing else is added
     */
    List<String> within(Set<String> closed) {
        if (selection.drafts().isEmpty()) {
            return List.of();
        }
        try (PreparedStatement statement = connection.prepareStatement(WITHIN)) {
            Object closedOnes = connection.createArrayOf("text", closed.toArray());
            Parameters.set(
                    statement,
                    closedOnes,
                    connection.createArrayOf("text", selection.drafts().keySet().toArray()),
                    closedOnes,
                    selection.year(),
                    selection.organization(),
                    selection.extent().word(),
                    selection.organization());
            List<String> within = new ArrayList<>();
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                within.add(rows.getString("draft"));
            }
            return within;
        } catch (SQLException failure) {
            throw new LedgerFailure(failure);
        }
    }
}
