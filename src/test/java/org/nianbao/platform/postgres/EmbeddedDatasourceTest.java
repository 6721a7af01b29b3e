package org.nianbao.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EmbeddedDatasourceTest {

    @Inject
    AgroalDataSource dataSource;

    @Test
    void without_a_jdbc_url_the_application_works_on_the_embedded_server() throws SQLException {
        assertThat(query("SHOW server_version")).startsWith("18.");
        assertThat(Path.of(query("SHOW data_directory")))
                .isEqualTo(Path.of("target/postgres/cluster").toAbsolutePath());
    }

    private String query(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
