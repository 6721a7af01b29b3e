package org.nianbao.nation.measure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;

/** What PostgreSQL's own COPY takes for the same lines, into and out of a table without keys, checks or triggers. */
final class BareTable implements AutoCloseable {

    private final Connection connection;

    BareTable(String jdbc) throws SQLException {
        connection = DriverManager.getConnection(jdbc);
        execute("drop table if exists nation_bare");
        execute("create table nation_bare (line text not null)");
    }

    Rate copyIn(Stock stock) throws SQLException, IOException {
        long begun = System.nanoTime();
        CopyIn copy = copyManager().copyIn("copy nation_bare from stdin");
        try (BufferedReader lines = stock.reader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                byte[] row = (line.replace("\\", "\\\\") + "\n").getBytes(StandardCharsets.UTF_8);
                copy.writeToCopy(row, 0, row.length);
            }
        }
        Mismatch.unlessEqual("Copied lines", (long) stock.reports(), copy.endCopy());
        return new Rate(stock.reports(), System.nanoTime() - begun);
    }

    Rate copyOut() throws SQLException, IOException {
        long begun = System.nanoTime();
        long lines = copyManager().copyOut("copy nation_bare to stdout", OutputStream.nullOutputStream());
        return new Rate(lines, System.nanoTime() - begun);
    }

    private CopyManager copyManager() throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        execute("drop table nation_bare");
        connection.close();
    }
}
