package org.nianbao.ledger;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was published, as far as one taking needs it; every revision is read once. */
final class RevisionFacts {

    private static final String STATEMENT = """
            select r.organization, r.year, r.revision, r.organization_name, r.scope, r.sha256, r.form,
                   f.form as figures_form, f.cells, f.not_applicable, f.open_errors
            from unnest(?::text[], ?::int[], ?::int[]) as wanted (organization, year, revision)
            join publication_revision r on r.organization = wanted.organization and r.year = wanted.year
                and r.revision = wanted.revision
            left join publication_figures f on f.organization = r.organization and f.year = r.year
                and f.revision = r.revision
            """;

    private final Connection connection;
    private final Map<Key, Node.Publication> publications = new HashMap<>();
    private final Map<Key, OwnFigures> figures = new HashMap<>();

    RevisionFacts(Connection connection) {
        this.connection = connection;
    }

    /** A revision of an organization's report for a year. */
    record Key(Node.Key of, int revision) {}

    /** Reads at once what will be asked for. */
    void expect(Collection<Key> keys) {
        Set<Key> wanted = new LinkedHashSet<>(keys);
        wanted.removeAll(publications.keySet());
        if (wanted.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(STATEMENT)) {
            Parameters.set(
                    statement,
                    connection.createArrayOf(
                            "text",
                            wanted.stream().map(key -> key.of().organization()).toArray()),
                    connection.createArrayOf(
                            "int4", wanted.stream().map(key -> key.of().year()).toArray()),
                    connection.createArrayOf(
                            "int4", wanted.stream().map(Key::revision).toArray()));
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                take(rows);
            }
        } catch (SQLException failure) {
            throw new LedgerFailure(failure);
        }
    }

    private void take(ResultSet row) throws SQLException {
        Key key = new Key(new Node.Key(row.getInt("year"), row.getString("organization")), row.getInt("revision"));
        publications.put(
                key,
                new Node.Publication(
                        key.revision(),
                        row.getString("organization_name"),
                        row.getString("form"),
                        row.getString("scope"),
                        row.getString("sha256")));
        if (row.getArray("cells") != null) {
            figures.put(
                    key,
                    OwnFigures.of(
                            row.getString("figures_form"),
                            (BigDecimal[]) row.getArray("cells").getArray(),
                            (Short[]) row.getArray("not_applicable").getArray(),
                            row.getInt("open_errors")));
        }
    }

    Node.Publication publication(Key key) {
        expect(List.of(key));
        return publications.get(key);
    }

    /** Nothing ({@code null}) where a revision has no figures that can be read. */
    OwnFigures figures(Key key) {
        expect(List.of(key));
        return figures.get(key);
    }
}
