package org.nianbao.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nianbao.platform.postgres.TestServers.execute;
import static org.nianbao.platform.postgres.TestServers.folder;
import static org.nianbao.platform.postgres.TestServers.query;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starting, stopping and being killed. */
class ServerLifeTest {

    @TempDir
    Path directory;

    private ServerFolder folder;

    @BeforeEach
    void chooseFolder() {
        folder = folder(directory);
    }

    @Test
    void data_and_password_outlive_a_stop() throws SQLException {
        String password;
        try (EmbeddedPostgres first = EmbeddedPostgres.start(folder)) {
            password = first.password();
            execute(folder, "CREATE TABLE kept AS SELECT 42 AS answer");
        }
        assertThat(TestServers.countPostmasters(folder)).isZero();
        try (EmbeddedPostgres second = EmbeddedPostgres.start(folder)) {
            assertThat(second.password()).isEqualTo(password);
            assertThat(query(folder, "SELECT answer FROM kept")).isEqualTo("42");
        }
    }

    @Test
    void an_acknowledged_commit_survives_when_the_server_is_killed() throws SQLException {
        EmbeddedPostgres killed = EmbeddedPostgres.start(folder);
        execute(folder, "CREATE TABLE kept (answer int)", "INSERT INTO kept VALUES (42)");
        TestServers.kill(TestServers.postmaster(folder));
        killed.close();

        EmbeddedPostgres server = EmbeddedPostgres.start(folder);
        try (server) {
            assertThat(query(folder, "SELECT answer FROM kept")).isEqualTo("42");
        }
    }

    @Test
    void a_server_orphaned_by_a_killed_run_is_replaced_and_nothing_is_lost() throws SQLException {
        Process owner = TestServers.owner(directory);
        ProcessHandle orphan = TestServers.postmaster(folder);
        execute(folder, "CREATE TABLE kept AS SELECT 42 AS answer");
        TestServers.kill(owner.toHandle());
        assertThat(TestServers.countPostmasters(folder)).isOne();

        EmbeddedPostgres server = EmbeddedPostgres.start(folder);
        try (server) {
            assertThat(TestServers.postmaster(folder)).isNotEqualTo(orphan);
            assertThat(TestServers.countPostmasters(folder)).isOne();
            assertThat(query(folder, "SELECT answer FROM kept")).isEqualTo("42");
        }
    }

    @Test
    void an_acknowledged_commit_survives_when_service_and_server_are_killed_together() throws SQLException {
        Process owner = TestServers.owner(directory);
        execute(folder, "CREATE TABLE kept AS SELECT 42 AS answer");
        TestServers.kill(owner.toHandle());
        TestServers.kill(TestServers.postmaster(folder));

        EmbeddedPostgres server = EmbeddedPostgres.start(folder);
        try (server) {
            assertThat(query(folder, "SELECT answer FROM kept")).isEqualTo("42");
        }
    }

    @Test
    void a_second_service_on_the_same_folder_is_refused() {
        Process owner = TestServers.owner(directory);
        try {
            assertThatThrownBy(() -> EmbeddedPostgres.start(folder))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContainingAll(folder.root().toString(), "in use by another running service");
            assertThat(TestServers.countPostmasters(folder)).isOne();
        } finally {
            TestServers.kill(owner.toHandle());
            EmbeddedPostgres.start(folder).close();
        }
    }

    @Test
    void a_crash_amid_the_first_start_does_not_spoil_the_folder() throws IOException, SQLException {
        Path unfinished = Files.createDirectories(folder.unfinishedCluster());
        Files.writeString(unfinished.resolve("postgresql.conf"), "port = ");
        Files.writeString(folder.password(), "half");

        EmbeddedPostgres server = EmbeddedPostgres.start(folder);
        try (server) {
            assertThat(query(folder, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void a_process_that_inherited_the_number_of_a_dead_server_is_neither_obeyed_nor_harmed()
            throws IOException, SQLException {
        EmbeddedPostgres.start(folder).close();
        Process stranger = TestServers.owner(directory.resolve("elsewhere"));
        Files.write(
                folder.cluster().resolve("postmaster.pid"),
                List.of(Long.toString(stranger.pid()), folder.cluster().toString(), "0", "1", "", "", "", "ready"));

        EmbeddedPostgres server = EmbeddedPostgres.start(folder);
        try (server) {
            assertThat(query(folder, "SELECT 1")).isEqualTo("1");
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            TestServers.kill(stranger.toHandle());
            EmbeddedPostgres.start(folder(directory.resolve("elsewhere"))).close();
        }
    }

    @Test
    void a_lost_password_is_told_in_one_sentence() throws IOException {
        EmbeddedPostgres.start(folder).close();
        Files.delete(folder.password());

        assertThatThrownBy(() -> EmbeddedPostgres.start(folder))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("is missing");
    }
}
