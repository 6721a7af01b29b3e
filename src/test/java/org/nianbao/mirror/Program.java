package org.nianbao.mirror;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A process of its own, which is killed and started again; what it says goes to a file. */
final class Program {

    private static final Path FOLDER = Path.of("target/chaos");

    private final List<String> command;
    private final Map<String, String> environment;
    private final File log;
    private Process process;
    private int kills;

    /** @param arguments those of {@code java} */
    Program(String name, Map<String, String> environment, List<String> arguments) {
        this.command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        this.command.addAll(arguments);
        this.environment = environment;
        this.log = FOLDER.resolve(name + ".log").toFile();
        try {
            Files.createDirectories(FOLDER);
            Files.deleteIfExists(log.toPath());
        } catch (IOException noFolder) {
            throw new UncheckedIOException(noFolder);
        }
    }

    /** Starts it with further arguments. */
    synchronized void start(String... further) {
        List<String> whole = new ArrayList<>(command);
        whole.addAll(List.of(further));
        ProcessBuilder builder = new ProcessBuilder(whole)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        builder.environment().putAll(environment);
        try {
            process = builder.start();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Kills it as the kernel does, without a chance to clean up (SIGKILL). It must not have ended by itself before. */
    synchronized void kill() {
        if (!process.isAlive()) {
            throw new AssertionError("Ended by itself with " + process.exitValue() + ", see " + log);
        }
        end();
        kills++;
    }

    /** Ends it, if it is running. */
    synchronized void end() {
        if (process != null) {
            process.destroyForcibly();
            process.onExit().join();
        }
    }

    int kills() {
        return kills;
    }

    /** Waits until it has ended by itself, and answers how. */
    int outcome(Duration patience) throws InterruptedException {
        if (!process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("Does not come to an end, see " + log);
        }
        return process.exitValue();
    }
}
