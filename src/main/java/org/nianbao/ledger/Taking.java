package org.nianbao.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.nianbao.form.FormCatalogue;

/**
 * One transaction that takes notes out of the outbox into the ledger. It sees one snapshot of everything, and nobody
 * else takes at the same time: who comes second fails and tries again.
 */
final class Taking {

    private static final String SNAPSHOT = "set transaction isolation level repeatable read";

    /** A moment is a position: no two takings bear the same one, whatever the clock does. */
    private static final String LOCK = """
            select position, greatest(date_trunc('milliseconds', clock_timestamp()),
                                      recorded_at + interval '1 millisecond') as moment
            from ledger for update
            """;

    private static final String ADVANCE = "update ledger set position = ?, recorded_at = ?";

    private static final String PLACE = """
            insert into ledger_place (year, organization, position, parent, kind, expected) values (?, ?, ?, ?, ?, ?)
            """;

    private final Connection connection;
    private final FormCatalogue forms;
    private final LocalDate today;

    Taking(Connection connection, FormCatalogue forms, LocalDate today) {
        this.connection = connection;
        this.forms = forms;
        this.today = today;
    }

    void run() {
        try {
            execute(SNAPSHOT);
            try (PreparedStatement lock = connection.prepareStatement(LOCK);
                    ResultSet ledger = lock.executeQuery()) {
                ledger.next();
                take(ledger.getLong("position"), ledger.getObject("moment", OffsetDateTime.class));
            }
        } catch (SQLException failure) {
            throw new LedgerFailure(failure);
        }
    }

    private void take(long position, OffsetDateTime moment) throws SQLException {
        List<Note> notes = new Outbox(connection).take();
        Map<Boolean, List<Note>> sorted = notes.stream().collect(Collectors.partitioningBy(Note::isAboutRegister));
        YearTrees trees = new YearTrees(connection);
        trees.begin(years(sorted.get(false)), position);
        RevisionFacts revisions = new RevisionFacts(connection);
        Books books = new Books(new BookStore(connection, revisions));
        RegisterChanges register = new RegisterChanges(new RegisterFacts(connection, today), books, trees.begun());
        PublicationChanges publications = new PublicationChanges(connection, books, revisions, forms);

        List<Entry> entries = new ArrayList<>(register.take(sorted.get(true)));
        entries.addAll(publications.take(sorted.get(false)));
        entries.sort(Comparator.comparingLong(entry -> entry.note().id()));
        books.countTwice();
        books.save();
        publications.erase();
        new ChangeLog(connection).write(entries, position + 1, moment);
        remember(register.moves(), entries, position + 1);
        run(ADVANCE, position + entries.size(), moment);
    }

    private static Set<Integer> years(List<Note> publications) {
        return publications.stream().map(Note::year).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Keeps where organizations stand from the change on that moved them. */
    private void remember(Map<Node.Key, Node.Place> moves, List<Entry> entries, long first) throws SQLException {
        Map<String, Long> positions = new HashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).note().isAboutRegister()) {
                positions.put(entries.get(i).note().organization(), first + i);
            }
        }
        try (PreparedStatement statement = connection.prepareStatement(PLACE)) {
            for (Map.Entry<Node.Key, Node.Place> move : moves.entrySet()) {
                Node.Key key = move.getKey();
                Node.Place place = move.getValue() == null ? new Node.Place(null, "other", false) : move.getValue();
                Parameters.set(
                        statement,
                        key.year(),
                        key.organization(),
                        positions.get(key.organization()),
                        place.parent(),
                        place.kind(),
                        place.expected());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private void execute(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }

    private void run(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Parameters.set(statement, parameters);
            statement.executeUpdate();
        }
    }
}
