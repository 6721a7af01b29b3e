package org.nianbao.ledger;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Walks through a subtree as it was known at a position, above before below, by the organizations' codes. It reads as it
 * goes and keeps nothing.
 */
final class PastTree {

    private static final String BEGUN = "select position from ledger_year where year = ?";

    private static final String WALK = """
            select t.organization, t.kind, t.expected, cardinality(t.path) as depth,
                   shown.revision, shown.scope, shown.sha256, coalesce(shown.in_form, false) as in_form,
                   f.form, f.cells, f.not_applicable, f.open_errors
            from %s t
            left join %s on true
            left join publication_figures f
                on f.organization = shown.organization and f.year = shown.year and f.revision = shown.revision
            order by t.path
            """;

    private static final String KNOWN = WALK.formatted("ledger_tree(?, ?, ?, ?)", Shown.SQL);

    private static final String REGISTERED = WALK.formatted("register_tree(?, ?, ?)", Shown.SQL);

    private static final int PORTION = 500;

    private final Connection connection;
    private final Selection selection;
    private final AsOf at;

    PastTree(Connection connection, Selection selection, AsOf at) {
        this.connection = connection;
        this.selection = selection;
        this.at = at;
    }

    /**
     * An organization on the way.
     *
     * @param depth 1 at the root
     * @param inForm whether its publication is in the form of the year
     * @param figures {@code null} where there are none that can be read
     */
    record Stop(Node node, int depth, boolean inForm, OwnFigures figures) {}

    /** Up to which position the tree of a year was there when it was begun; nothing for a year that is not kept. */
    static OptionalLong begun(Connection connection, int year) {
        try (PreparedStatement statement = connection.prepareStatement(BEGUN)) {
            Parameters.set(statement, year);
            ResultSet row = statement.executeQuery();
            return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
        } catch (SQLException failure) {
            throw new LedgerFailure(failure);
        }
    }

    void walk(Consumer<Stop> visitor) {
        OptionalLong begun = begun(connection, selection.year());
        Stream<Object> place = Stream.of(
                selection.organization(), selection.year(), selection.extent().word());
        Stream<Object> tree =
                begun.isPresent() ? Stream.concat(place, Stream.of(Math.max(at.position(), begun.getAsLong()))) : place;
        try (PreparedStatement statement = connection.prepareStatement(begun.isPresent() ? KNOWN : REGISTERED)) {
            Parameters.set(
                    statement,
                    Stream.concat(tree, Stream.of(Shown.parameters(selection, at)))
                            .toArray());
            statement.setFetchSize(PORTION);
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                visitor.accept(stop(rows));
            }
        } catch (SQLException failure) {
            throw new LedgerFailure(failure);
        }
    }

    private Stop stop(ResultSet row) throws SQLException {
        Node node = new Node(
                new Node.Key(selection.year(), row.getString("organization")),
                new Node.Place(null, row.getString("kind"), row.getBoolean("expected")));
        node.revision = row.getObject("revision", Integer.class);
        node.scope = row.getString("scope");
        node.sha256 = row.getString("sha256");
        boolean inForm = row.getBoolean("in_form");
        node.added = inForm && PublicationChanges.OWN.equals(node.scope);
        return new Stop(node, row.getInt("depth"), inForm, figures(row));
    }

    private static OwnFigures figures(ResultSet row) throws SQLException {
        return row.getString("form") == null
                ? null
                : OwnFigures.of(
                        row.getString("form"),
                        (BigDecimal[]) row.getArray("cells").getArray(),
                        (Short[]) row.getArray("not_applicable").getArray(),
                        row.getInt("open_errors"));
    }
}
