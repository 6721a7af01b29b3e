package org.nianbao.platform.postgres;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs for this machine, unpacked from the class path.
 *
 * @param home the folder that holds {@code bin}, {@code lib} and {@code share}
 */
record Binaries(Path home) {

    private static final Logger LIBRARY_LOG = Logger.getLogger("io.zonky.test.db.postgres");
    private static final boolean WINDOWS = operatingSystem().equals("Windows");

    /** Unpacks the programs unless that was done before. */
    static Binaries unpackedIn(ServerFolder folder) {
        try (InputStream stream = archive()) {
            byte[] archive = stream.readAllBytes();
            Path home = folder.binaries().resolve(DigestUtils.sha256Hex(archive).substring(0, 16));
            if (!Files.exists(home)) {
                unpack(archive, home);
            }
            return new Binaries(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Fails if this build cannot run a server here; asked before anything is written.
     *
     * @throws ConfigurationException with the way out
     */
    static void requireForThisMachine() {
        try (InputStream archive = archive()) {
            Objects.requireNonNull(archive);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream archive() throws IOException {
        // It logs how it searches, and as an error what it throws as well.
        LIBRARY_LOG.setLevel(Level.OFF);
        String machine = System.getProperty("os.arch");
        try {
            return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(operatingSystem(), machine);
        } catch (IllegalStateException e) {
            // Without the cause: Quarkus then prints this sentence and no stack trace.
            throw new ConfigurationException(
                    ("No JDBC URL is configured, and this build carries no PostgreSQL for %s on %s:"
                                    + " set QUARKUS_DATASOURCE_JDBC_URL to a PostgreSQL 15 or later.")
                            .formatted(operatingSystem(), machine));
        }
    }

    private static String operatingSystem() {
        String name = System.getProperty("os.name");
        if (name.toLowerCase(Locale.ROOT).startsWith("windows")) {
            return "Windows";
        }
        return name.startsWith("Mac") ? "Darwin" : name;
    }

    private static void unpack(byte[] archive, Path home) throws IOException {
        Path unfinished = home.resolveSibling("unfinished");
        OwnedFiles.deleteFolder(unfinished);
        Files.createDirectories(unfinished);
        try (TarArchiveInputStream entries =
                new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                unpack(entry, entries, unfinished.resolve(entry.getName()));
            }
        }
        OwnedFiles.publish(unfinished, home);
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target);
        if (target.getParent().endsWith("bin") && !target.toFile().setExecutable(true)) {
            throw new IOException("Cannot make " + target + " executable");
        }
    }

    /** Runs one of the programs to its end; its output replaces the content of {@code log}. Returns the exit code. */
    int run(Path log, String program, List<String> arguments) {
        try {
            return new ProcessBuilder(command(program, arguments))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while " + program + " was running", e);
        }
    }

    private List<String> command(String program, List<String> arguments) {
        List<String> command = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) {
            // PostgreSQL refuses to run as root; in a user namespace of its own it does not look like it.
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(home.resolve("bin")
                .resolve(WINDOWS ? program + ".exe" : program)
                .toString());
        command.addAll(arguments);
        return command;
    }
}
