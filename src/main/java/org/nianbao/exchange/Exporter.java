package org.nianbao.exchange;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.nianbao.ledger.FeedCursor;
import org.nianbao.ledger.FeedCursors;
import org.nianbao.ledger.Ledger;
import org.nianbao.ledger.LedgerState;

/** Writes an export out of one snapshot, report by report. */
@ApplicationScoped
class Exporter {

    private static final String SNAPSHOT = "set transaction isolation level repeatable read, read only";

    /** How many reports a reader may have to read again who lost the connection. */
    private static final int CHECKPOINT = 500;

    /** Longer than the whole country takes a reader on a slow line. */
    private static final int LONGEST_SECONDS = 6 * 60 * 60;

    private final AgroalDataSource dataSource;
    private final Ledger ledger;
    private final FeedCursors cursors;

    Exporter(AgroalDataSource dataSource, Ledger ledger, FeedCursors cursors) {
        this.dataSource = dataSource;
        this.ledger = ledger;
        this.cursors = cursors;
    }

    /**
     * @param begun receives how far the ledger has come in the snapshot, before the first byte is written
     */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST_SECONDS)
    void write(ExportQuery query, OutputStream out, Consumer<LedgerState> begun) throws IOException, SQLException {
        try (Connection connection = dataSource.getConnection()) {
            try (PreparedStatement snapshot = connection.prepareStatement(SNAPSHOT)) {
                snapshot.execute();
            }
            begun.accept(ledger.state());
            FeedCursor here = cursors.end(query.within());
            // Who goes on with an export has reports of its first snapshot, to which the feed must go on from there.
            String feed = query.after().map(Checkpoint::feed).orElseGet(here::text);
            try (PreparedStatement statement = new ExportStatement(query).prepare(connection);
                    ResultSet rows = statement.executeQuery()) {
                write(query, feed, rows, writer(query, out));
            }
        }
    }

    private static ExportWriter writer(ExportQuery query, OutputStream out) throws IOException {
        if (query.format() == ExportFormat.CSV) {
            return new FigureSheet(out, query.cells());
        }
        return query.cells().isEmpty() ? new DocumentLines(out) : new FigureLines(out, query.cells());
    }

    private static void write(ExportQuery query, String feed, ResultSet rows, ExportWriter writer)
            throws IOException, SQLException {
        writer.begin();
        long count = 0;
        while (rows.next()) {
            writer.report(rows);
            count++;
            if (count % CHECKPOINT == 0) {
                String organization = rows.getString("organization");
                writer.checkpoint(new Checkpoint(feed, query.filter(), rows.getInt("year"), organization).text());
            }
        }
        writer.end(count, feed);
    }
}
