package org.nianbao.ledger;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Writes changes at their positions. */
final class ChangeLog {

    private static final String CHANGE = """
            insert into ledger_change
                (position, token, type, organization, name, year, scope, revision, sha256, details, at, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String WITHIN =
            "insert into ledger_change_within (organization, position) select * from unnest(?::text[], ?::bigint[])";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Connection connection;

    ChangeLog(Connection connection) {
        this.connection = connection;
    }

    /**
     * Writes changes in their order.
     *
     * @param position of the first one
     */
    void write(List<Entry> entries, long position, OffsetDateTime recordedAt) {
        List<String> organizations = new ArrayList<>();
        List<Long> positions = new ArrayList<>();
        try (PreparedStatement change = connection.prepareStatement(CHANGE);
                PreparedStatement within = connection.prepareStatement(WITHIN)) {
            long next = position;
            for (Entry entry : entries) {
                Parameters.set(change, row(entry, next, recordedAt));
                change.addBatch();
                organizations.addAll(entry.below());
                positions.addAll(Collections.nCopies(entry.below().size(), next));
                next++;
            }
            change.executeBatch();
            Parameters.set(
                    within,
                    connection.createArrayOf("text", organizations.toArray()),
                    connection.createArrayOf("int8", positions.toArray()));
            within.executeUpdate();
        } catch (SQLException failure) {
            throw new LedgerFailure(failure);
        }
    }

    private Object[] row(Entry entry, long position, OffsetDateTime recordedAt) throws SQLException {
        Note note = entry.note();
        Node.Publication publication = entry.publication();
        return new Object[] {
            position,
            token(),
            note.type().word(),
            note.organization(),
            entry.name(),
            note.year(),
            publication == null ? null : publication.scope(),
            note.revision(),
            publication == null ? null : publication.sha256(),
            publication == null
                    ? connection.createArrayOf("text", entry.details().toArray())
                    : null,
            note.at().atOffset(ZoneOffset.UTC),
            recordedAt
        };
    }

    /** Never 0, which stands for no change. */
    private static long token() {
        long token = 0;
        while (token == 0) {
            token = RANDOM.nextLong();
        }
        return token;
    }
}
