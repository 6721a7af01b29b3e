package org.nianbao.mirror;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** One database of the server that outlives everything else. */
record Database(String url) {

    static final String USER = "postgres";

    /** Makes a database in the server. */
    static Database create(EmbeddedPostgres server, String name) throws SQLException, IOException {
        Database postgres = new Database(server.getJdbcUrl(USER, "postgres"));
        postgres.run("create database " + name);
        return new Database(server.getJdbcUrl(USER, name));
    }

    void run(String sql) {
        try (Connection connection = DriverManager.getConnection(url);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** Makes something of every row. */
    interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    <T> List<T> read(String sql, Reading<T> reading, Object... parameters) {
        try (Connection connection = DriverManager.getConnection(url);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            List<T> read = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    read.add(reading.read(rows));
                }
            }
            return read;
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
