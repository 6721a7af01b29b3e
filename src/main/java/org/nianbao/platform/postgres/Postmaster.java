package org.nianbao.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The server process as {@code postmaster.pid} in the data directory tells it.
 *
 * @param port on which it takes connections; empty while it is starting or stopping
 */
record Postmaster(long pid, OptionalInt port) {

    private static final String FILE = "postmaster.pid";
    /** Lines of the file, from 0, as PostgreSQL's {@code pidfile.h} lays them down. */
    private static final int PID = 0;

    private static final int PORT = 3;
    private static final int STATUS = 7;

    /** The process that the file names, which need not be alive. A server that is just starting has no port yet. */
    static Optional<Postmaster> readFrom(Path cluster) {
        try {
            // Any charset would do for the lines of interest; this one accepts whatever path stands on another.
            List<String> lines = Files.readAllLines(cluster.resolve(FILE), StandardCharsets.ISO_8859_1);
            return lines.isEmpty() ? Optional.empty() : Optional.of(parse(lines));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Postmaster parse(List<String> lines) {
        boolean ready = lines.size() > STATUS && lines.get(STATUS).strip().equals("ready");
        return new Postmaster(
                Long.parseLong(lines.get(PID).strip()),
                ready ? OptionalInt.of(Integer.parseInt(lines.get(PORT).strip())) : OptionalInt.empty());
    }

    /**
     * Removes the file if its process is alive but none of ours. After a reboot the number may be anybody's; PostgreSQL
     * would refuse to start, and stopping would hit the wrong one.
     */
    static void removeTraceOfStranger(Path cluster, Path binaries) {
        readFrom(cluster)
                .filter(postmaster -> postmaster.isAlive() && !postmaster.runsFrom(binaries))
                .ifPresent(stranger -> remove(cluster.resolve(FILE)));
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isAlive() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
    }

    /** Whether it is alive and its program lies in this folder. */
    boolean runsFrom(Path binaries) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(process -> process.info().command())
                .filter(command -> Path.of(command).startsWith(binaries))
                .isPresent();
    }
}
