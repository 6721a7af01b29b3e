package org.nianbao.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Servers on folders of their own that share the unpacked binaries, in this JVM or in another one. */
final class TestServers {

    private static final Path BINARIES =
            ServerFolder.at(Path.of("target/postgres")).binaries();

    private TestServers() {}

    static ServerFolder folder(Path directory) {
        return new ServerFolder(ServerFolder.at(directory).root(), BINARIES);
    }

    /** Asks whatever server runs on this folder, also one that another JVM started. */
    static String query(ServerFolder folder, String sql) throws SQLException {
        try (Connection connection = connect(folder);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    static void execute(ServerFolder folder, String... statements) throws SQLException {
        try (Connection connection = connect(folder);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static Connection connect(ServerFolder folder) throws SQLException {
        int port = Postmaster.readFrom(folder.cluster()).orElseThrow().port().orElseThrow();
        String url = "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port);
        try {
            return DriverManager.getConnection(url, EmbeddedPostgres.USER, Password.read(folder.password()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ProcessHandle postmaster(ServerFolder folder) {
        long pid = Postmaster.readFrom(folder.cluster()).orElseThrow().pid();
        return ProcessHandle.of(pid).orElseThrow();
    }

    /** The servers that run on this folder, told by their command lines. */
    static long countPostmasters(ServerFolder folder) {
        return ProcessHandle.allProcesses()
                .map(process -> process.info().commandLine().orElse(""))
                .filter(command -> command.contains("postgres") && command.contains("-D " + folder.cluster() + " "))
                .count();
    }

    /** Starts a server from another JVM and returns that JVM once the server is up. */
    static Process owner(Path directory) {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-cp",
                System.getProperty("java.class.path"),
                Owner.class.getName(),
                directory.toString());
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            if (process.getInputStream().read() == -1) {
                throw new IllegalStateException("The owner did not start its server");
            }
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void kill(ProcessHandle process) {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** The other JVM: starts the server, says so with one byte, and lives until it is killed. */
    static final class Owner {

        private Owner() {}

        public static void main(String[] arguments) throws InterruptedException {
            EmbeddedPostgres.start(folder(Path.of(arguments[0])));
            System.out.write('!');
            System.out.flush();
            Thread.sleep(Long.MAX_VALUE);
        }
    }
}
