package org.nianbao.ledger;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Where the books lie: the tables of nodes and sums, in the transaction of one taking. */
final class BookStore {

    private static final String COLUMNS =
            "n.year, n.organization, n.parent, n.kind, n.expected, n.revision, n.scope, n.sha256, n.added, n.twice";

    private static final String NODES = "select " + COLUMNS + """
             from unnest(?::int[], ?::text[]) as wanted (year, organization)
            join ledger_node n on n.year = wanted.year and n.organization = wanted.organization
            """;

    private static final String OFFICES =
            "select organization from ledger_node where year = ? and parent = ? and kind = 'office'";

    private static final String SUMS = """
            select s.* from unnest(?::int[], ?::text[], ?::text[]) as wanted (year, organization, extent)
            join ledger_sum s on s.year = wanted.year and s.organization = wanted.organization
                and s.extent = wanted.extent
            """;

    private static final String SAVE = """
            insert into ledger_node as n
                (year, organization, parent, kind, expected, revision, scope, sha256, added, twice)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (year, organization) do update set
                parent = excluded.parent, kind = excluded.kind, expected = excluded.expected,
                revision = excluded.revision, scope = excluded.scope, sha256 = excluded.sha256,
                added = excluded.added, twice = excluded.twice
            """;

    private static final String DELETE = "delete from ledger_node where year = ? and organization = ?";

    private static final String SAVE_SUM = """
            insert into ledger_sum
                (year, organization, extent, expected, published, added, not_added, reported, twice, open_errors, digest,
                 cells, blank, parent)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (year, organization, extent) do update set
                expected = excluded.expected, published = excluded.published, added = excluded.added,
                not_added = excluded.not_added, reported = excluded.reported, twice = excluded.twice,
                open_errors = excluded.open_errors, digest = excluded.digest, cells = excluded.cells,
                blank = excluded.blank, parent = excluded.parent
            """;

    private final Connection connection;
    private final RevisionFacts revisions;

    BookStore(Connection connection, RevisionFacts revisions) {
        this.connection = connection;
        this.revisions = revisions;
    }

    Optional<Node> node(Node.Key key) {
        return nodes(List.of(key)).stream().findFirst();
    }

    List<Node> nodes(Collection<Node.Key> keys) {
        try (PreparedStatement statement = connection.prepareStatement(NODES)) {
            statement.setArray(1, array("int4", keys.stream().map(Node.Key::year)));
            statement.setArray(2, array("text", keys.stream().map(Node.Key::organization)));
            List<Node> found = new ArrayList<>();
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                found.add(node(rows));
            }
            return found;
        } catch (SQLException failure) {
            throw new LedgerFailure(failure);
        }
    }

    private static Node node(ResultSet row) throws SQLException {
        Node node = new Node(
                new Node.Key(row.getInt("year"), row.getString("organization")),
                new Node.Place(row.getString("parent"), row.getString("kind"), row.getBoolean("expected")));
        node.revision = row.getObject("revision", Integer.class);
        node.scope = row.getString("scope");
        node.sha256 = row.getString("sha256");
        node.added = row.getBoolean("added");
        node.twice = row.getInt("twice");
        return node;
    }

    /** The offices of a government. */
    List<Node.Key> offices(Node.Key government) {
        try (PreparedStatement statement = connection.prepareStatement(OFFICES)) {
            statement.setInt(1, government.year());
            statement.setString(2, government.organization());
            List<Node.Key> found = new ArrayList<>();
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                found.add(new Node.Key(government.year(), rows.getString(1)));
            }
            return found;
        } catch (SQLException failure) {
            throw new LedgerFailure(failure);
        }
    }

    /** Reads at once the figures of those that are added. */
    void expectFigures(Collection<Node> nodes) {
        revisions.expect(nodes.stream()
                .filter(node -> node.added)
                .map(node -> new RevisionFacts.Key(node.key, node.revision))
                .toList());
    }

    /** What a node is by itself. */
    Tally own(Node node) {
        return Tally.of(node, node.added ? revisions.figures(new RevisionFacts.Key(node.key, node.revision)) : null);
    }

    Tally sum(Books.Sum key) {
        return sums(List.of(key)).getOrDefault(key, new Tally());
    }

    Map<Books.Sum, Tally> sums(Collection<Books.Sum> keys) {
        try (PreparedStatement statement = connection.prepareStatement(SUMS)) {
            statement.setArray(
                    1, array("int4", keys.stream().map(key -> key.of().year())));
            statement.setArray(
                    2, array("text", keys.stream().map(key -> key.of().organization())));
            statement.setArray(
                    3, array("text", keys.stream().map(key -> key.extent().word())));
            Map<Books.Sum, Tally> found = new HashMap<>();
            keys.forEach(key -> found.put(key, new Tally()));
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                Node.Key of = new Node.Key(rows.getInt("year"), rows.getString("organization"));
                Extent extent = "region".equals(rows.getString("extent")) ? Extent.REGION : Extent.LEVEL;
                found.put(new Books.Sum(of, extent), tally(rows));
            }
            return found;
        } catch (SQLException failure) {
            throw new LedgerFailure(failure);
        }
    }

    static Tally tally(ResultSet row) throws SQLException {
        Tally tally = new Tally();
        tally.expected = row.getLong("expected");
        tally.published = row.getLong("published");
        tally.added = row.getLong("added");
        tally.notAdded = row.getLong("not_added");
        tally.reported = row.getLong("reported");
        tally.twice = row.getLong("twice");
        tally.openErrors = row.getLong("open_errors");
        tally.digest = row.getBigDecimal("digest").toBigIntegerExact();
        Array cells = row.getArray("cells");
        if (cells != null) {
            tally.cells = (BigDecimal[]) cells.getArray();
            tally.blank = Arrays.stream((Integer[]) row.getArray("blank").getArray())
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
        return tally;
    }

    void save(Collection<Node> nodes) {
        try (PreparedStatement statement = connection.prepareStatement(SAVE)) {
            for (Node node : nodes) {
                Parameters.set(
                        statement,
                        node.key.year(),
                        node.key.organization(),
                        node.parent,
                        node.kind,
                        node.expected,
                        node.revision,
                        node.scope,
                        node.sha256,
                        node.added,
                        node.twice);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException failure) {
            throw new LedgerFailure(failure);
        }
    }

    void delete(Collection<Node.Key> keys) {
        try (PreparedStatement statement = connection.prepareStatement(DELETE)) {
            for (Node.Key key : keys) {
                Parameters.set(statement, key.year(), key.organization());
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException failure) {
            throw new LedgerFailure(failure);
        }
    }

    /**
     * @param parents tells where an organization stands
     */
    void saveSums(Map<Books.Sum, Tally> sums, Function<Node.Key, String> parents) {
        try (PreparedStatement statement = connection.prepareStatement(SAVE_SUM)) {
            for (Map.Entry<Books.Sum, Tally> entry : sums.entrySet()) {
                Tally tally = entry.getValue();
                Parameters.set(
                        statement,
                        entry.getKey().of().year(),
                        entry.getKey().of().organization(),
                        entry.getKey().extent().word(),
                        tally.expected,
                        tally.published,
                        tally.added,
                        tally.notAdded,
                        tally.reported,
                        tally.twice,
                        tally.openErrors,
                        new BigDecimal(tally.digest),
                        tally.cells == null ? null : connection.createArrayOf("numeric", tally.cells),
                        tally.blank == null
                                ? null
                                : array("int4", Arrays.stream(tally.blank).boxed()),
                        parents.apply(entry.getKey().of()));
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException failure) {
            throw new LedgerFailure(failure);
        }
    }

    private Array array(String type, Stream<?> values) throws SQLException {
        return connection.createArrayOf(type, values.toArray());
    }
}
