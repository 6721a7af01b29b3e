package org.nianbao.support;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** What somebody with a database console does behind the service's back. */
public final class Sql {

    private Sql() {}

    /** Runs statements in one transaction. */
    public static void run(String... statements) {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String sql : statements) {
                statement.execute(sql);
            }
            connection.commit();
        } catch (SQLException refused) {
            throw new IllegalStateException(refused.getMessage(), refused);
        }
    }

    /** The first column of what a query answers. */
    public static List<String> texts(String query) {
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            List<String> texts = new ArrayList<>();
            while (found.next()) {
                texts.add(found.getString(1));
            }
            return texts;
        } catch (SQLException refused) {
            throw new IllegalStateException(refused.getMessage(), refused);
        }
    }

    /** The one number that a query answers. */
    public static long count(String query) {
        return Long.parseLong(texts(query).get(0));
    }

    /** Keeps a transaction with one statement open until it is told to end. */
    public static void holding(String sql, CountDownLatch begun, CountDownLatch end) {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(sql);
            begun.countDown();
            end.await();
            connection.rollback();
        } catch (SQLException refused) {
            throw new IllegalStateException(refused.getMessage(), refused);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static Connection connection() throws SQLException {
        return Arc.container().instance(AgroalDataSource.class).get().getConnection();
    }
}
