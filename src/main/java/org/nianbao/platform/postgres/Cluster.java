package org.nianbao.platform.postgres;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** PostgreSQL's data directory and the server on it. Only the owner of the folder may call this. */
final class Cluster {

    /** Numeric, so that no hosts file can make it anything but this machine. */
    static final String HOST = "127.0.0.1";

    /** After a crash PostgreSQL replays its log before it takes connections; that may last. */
    private static final String START_SECONDS = "300";

    private static final String STOP_SECONDS = "60";
    private static final int START_ATTEMPTS = 10;
    private static final int PAUSE_MILLIS = 300;

    private final ServerFolder folder;
    private final Binaries binaries;

    Cluster(ServerFolder folder, Binaries binaries) {
        this.folder = folder;
        this.binaries = binaries;
    }

    /** Creates the data directory unless it is there, and returns the password. */
    String initializeOnce() {
        try {
            if (Files.exists(folder.cluster())) {
                return Password.read(folder.password());
            }
            String password = Password.create(folder.password());
            initialize();
            return password;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void initialize() throws IOException {
        Path unfinished = folder.unfinishedCluster();
        int exitCode = binaries.run(folder.commandLog(), "initdb", initializationArguments(unfinished));
        if (exitCode != 0) {
            throw failure("could not create its data directory", folder.commandLog());
        }
        OwnedFiles.publish(unfinished, folder.cluster());
    }

    /** Sorting by code point, the same on every machine, and no way in without the password from the first moment. */
    private List<String> initializationArguments(Path directory) {
        return List.of(
                "--pgdata=" + directory,
                "--username=" + EmbeddedPostgres.USER,
                "--pwfile=" + folder.password(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--set=timezone=UTC",
                "--set=log_timezone=UTC",
                "--set=unix_socket_directories=");
    }

    /** The port of the server that is running and takes connections. */
    OptionalInt runningPort() {
        return running().map(Postmaster::port).orElse(OptionalInt.empty());
    }

    private Optional<Postmaster> running() {
        return Postmaster.readFrom(folder.cluster()).filter(postmaster -> postmaster.runsFrom(folder.binaries()));
    }

    /**
     * Starts the server, in place of one that is running, and returns when it takes connections.
     *
     * <p>Tries more than once: another program may snatch the free port, and after a {@code kill -9} of the server its
     * children need a moment to notice and to leave.
     *
     * @return the port, on the loopback interface
     */
    int start() {
        for (int attempt = 1; attempt <= START_ATTEMPTS; attempt++) {
            stop();
            Postmaster.removeTraceOfStranger(folder.cluster(), folder.binaries());
            int port = freePort();
            if (control("start", "-t", START_SECONDS, "-o", "-h %s -p %d".formatted(HOST, port)) == 0) {
                return port;
            }
            pause();
        }
        throw failure("did not start", folder.serverLog());
    }

    /** Stops the server, if one is running, without waiting for its clients: those of an orphan are dead or not ours. */
    void stop() {
        if (running().isEmpty()) {
            return;
        }
        if (control("stop", "-t", STOP_SECONDS, "-m", "fast") != 0) {
            throw failure("did not stop", folder.commandLog());
        }
    }

    private int control(String action, String... options) {
        List<String> arguments =
                new ArrayList<>(List.of(action, "-w", "-D", folder.cluster().toString()));
        if (action.equals("start")) {
            arguments.addAll(List.of("-l", folder.serverLog().toString()));
        }
        arguments.addAll(List.of(options));
        return binaries.run(folder.commandLog(), "pg_ctl", arguments);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for PostgreSQL", e);
        }
    }

    private ConfigurationException failure(String what, Path log) {
        return new ConfigurationException("The embedded PostgreSQL in %s %s; the reason is at the end of %s."
                .formatted(folder.root(), what, log));
    }
}
