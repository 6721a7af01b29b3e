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
     * Notes are taken in portions, so that nobody waits long; but all those about organizations that the ledger knows
     * already, since one move without another could make a circle. What was published is taken after the organizations
     * that had been registered before.
     */
    private static final String TAKE = """
            with registered as (
                select id, exists (select from ledger_organization k where k.organization = o.organization) as known
                from ledger_outbox o
                where type = 'organization'
            ),
            portion as (
                select coalesce((select id from registered where not known order by id offset 6000 limit 1),
                                9223372036854775807) as ends
            )
            delete from ledger_outbox
            using portion
            where id in (select id from registered where known or id < portion.ends)
               or id in (select id from ledger_outbox
                         where type <> 'organization' and id < portion.ends order by id limit 500)
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
