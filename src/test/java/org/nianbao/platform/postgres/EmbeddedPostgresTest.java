package org.nianbao.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nianbao.platform.postgres.TestServers.execute;
import static org.nianbao.platform.postgres.TestServers.folder;
import static org.nianbao.platform.postgres.TestServers.query;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for a server that runs. */
class EmbeddedPostgresTest {

    private static final String INVALID_PASSWORD = "28P01";

    @TempDir
    static Path directory;

    private static ServerFolder folder;
    private static EmbeddedPostgres server;

    @BeforeAll
    static void start() {
        folder = folder(directory);
        server = EmbeddedPostgres.start(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void the_server_is_postgresql_18() throws SQLException {
        assertThat(query(folder, "SHOW server_version")).startsWith("18.");
    }

    @Test
    void a_connection_without_a_password_is_refused() {
        assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl(), EmbeddedPostgres.USER, null))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("no password was provided");
    }

    @ParameterizedTest
    @ValueSource(strings = {"wrong", "postgres", "nianbao"})
    void a_connection_with_a_wrong_password_is_refused(String password) {
        assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl(), EmbeddedPostgres.USER, password))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(INVALID_PASSWORD));
    }

    @Test
    void every_way_in_asks_for_the_password_by_scram() throws SQLException {
        assertThat(query(folder, "SELECT string_agg(DISTINCT auth_method, ',') FROM pg_hba_file_rules"))
                .isEqualTo("scram-sha-256");
        assertThat(query(folder, "SELECT left(rolpassword, 14) FROM pg_authid WHERE rolname = current_user"))
                .isEqualTo("SCRAM-SHA-256$");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fsync", "synchronous_commit", "full_page_writes", "data_checksums"})
    void no_setting_trades_durability_for_speed(String setting) throws SQLException {
        assertThat(query(folder, "SHOW " + setting)).isEqualTo("on");
    }

    @Test
    void it_listens_on_the_loopback_interface_only() throws SQLException, IOException {
        assertThat(query(folder, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(query(folder, "SHOW unix_socket_directories")).isEmpty();
        int port = Integer.parseInt(query(folder, "SHOW port"));
        for (InetSocketAddress address : outsideAddresses(port)) {
            assertThatThrownBy(() -> connect(address)).as("%s", address).isInstanceOf(IOException.class);
        }
    }

    private static List<InetSocketAddress> outsideAddresses(int port) throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())
                .map(address -> new InetSocketAddress(address, port))
                .toList();
    }

    private static void connect(InetSocketAddress address) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(address, 1000);
        }
    }

    @Test
    void nobody_else_can_read_the_password_or_the_data() throws IOException {
        Assumptions.assumeTrue(
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        assertThat(permissions(folder.password())).isEqualTo("rw-------");
        assertThat(permissions(folder.cluster())).isEqualTo("rwx------");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void a_live_reload_finds_the_server_that_runs() throws SQLException {
        execute(folder, "CREATE TABLE reload AS SELECT 42 AS answer");
        long pid = TestServers.postmaster(folder).pid();

        EmbeddedPostgres again = EmbeddedPostgres.start(folder);
        again.close();

        assertThat(again.isOwner()).isFalse();
        assertThat(again.jdbcUrl()).isEqualTo(server.jdbcUrl());
        assertThat(query(folder, "SELECT answer FROM reload")).isEqualTo("42");
        assertThat(TestServers.postmaster(folder).pid()).isEqualTo(pid);
    }
}
