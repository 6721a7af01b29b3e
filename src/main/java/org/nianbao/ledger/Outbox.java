package org.nianbao.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The notes that transactions left. */
final class Outbox {

    /**
     * Notes about the register are taken all together: the trees are compared with the register as it is, and one move
     * without another could make a circle. Those about publications are taken in portions, so that nobody waits long.
     */
    private static final String TAKE = """
            delete from ledger_outbox
            where type = 'organization'
               or id in (select id from ledger_outbox where type <> 'organization' order by id limit 500)
            returning id, type, organization, year, revision, at
            """;

    private final Connection connection;

    Outbox(Connection connection) {
        this.connection = connection;
    }

    /** Takes notes out, the oldest first. */
    List<Note> take() {
        try (PreparedStatement statement = connection.prepareStatement(TAKE)) {
            ResultSet rows = statement.executeQuery();
            List<Note> notes = new ArrayList<>();
            while (rows.next()) {
                notes.add(new Note(
                        rows.getLong("id"),
                        ChangeType.of(rows.getString("type")),
                        rows.getString("organization"),
                        rows.getObject("year", Integer.class),
                        rows.getObject("revision", Integer.class),
                        rows.getObject("at", OffsetDateTime.class).toInstant()));
            }
            notes.sort(Comparator.comparingLong(Note::id));
            return notes;
        } catch (SQLException failure) {
            throw new LedgerFailure(failure);
        }
    }
}
