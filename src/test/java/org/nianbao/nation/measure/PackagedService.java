package org.nianbao.nation.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The packaged service in a process of its own, with the demo's users, an empty register and limits out of the way. */
final class PackagedService implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");
    private static final Pattern AFTER_COLLECTION = Pattern.compile("\\d+M->(\\d+)M\\(");

    private final Process process;
    private final Path collections;
    private final URI address;

    private PackagedService(Process process, Path collections, URI address) {
        this.process = process;
        this.collections = collections;
        this.address = address;
    }

    static PackagedService start(Settings settings, String jdbc) {
        int port = freePort();
        Path collections = settings.folder().resolve("gc.log");
        ProcessBuilder builder = new ProcessBuilder(command(settings, port, collections))
                .redirectErrorStream(true)
                .redirectOutput(settings.folder().resolve("service.log").toFile());
        builder.environment().put("QUARKUS_DATASOURCE_JDBC_URL", jdbc);
        try {
            URI address = URI.create("http://127.0.0.1:" + port);
            PackagedService service = new PackagedService(builder.start(), collections, address);
            service.awaitReady();
            return service;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<String> command(Settings settings, int port, Path collections) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + settings.heap(),
                "-XX:+ExitOnOutOfMemoryError",
                "-Xlog:gc:file=" + collections,
                "-Dquarkus.http.host=127.0.0.1",
                "-Dquarkus.http.port=" + port,
                "-Dquarkus.management.host=127.0.0.1",
                "-Dquarkus.management.port=" + freePort(),
                "-Dnianbao.users.file=classpath:demo/users.yaml"));
        for (String callers : List.of("anonymous", "check", "sign-in", "token")) {
            command.add("-Dnianbao.rate-limit.%s.per-minute=600000".formatted(callers));
            command.add("-Dnianbao.rate-limit.%s.burst=100000".formatted(callers));
        }
        command.addAll(List.of("-jar", settings.jar().toString()));
        return command;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void awaitReady() throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady()) {
            Mismatch.unless(process.isAlive() && System.nanoTime() < end, "The service did not start; see service.log");
            Measurement.pause(Duration.ofMillis(200));
        }
    }

    private boolean isReady() throws IOException {
        try {
            var connection = (java.net.HttpURLConnection)
                    address.resolve("/q/health/ready").toURL().openConnection();
            return connection.getResponseCode() == 200;
        } catch (java.net.ConnectException notYet) {
            return false;
        }
    }

    Client client() {
        return new Client(address);
    }

    /** The most memory that the process has had resident so far, in MB. */
    long peakMegabytes() throws IOException {
        return PEAK.matcher(Files.readString(Path.of("/proc/" + process.pid() + "/status")))
                        .results()
                        .mapToLong(PackagedService::number)
                        .max()
                        .orElseThrow()
                / 1024;
    }

    /** The most that was left on the heap after a garbage collection so far, in MB. */
    long peakHeapMegabytes() throws IOException {
        return AFTER_COLLECTION
                .matcher(Files.readString(collections))
                .results()
                .mapToLong(PackagedService::number)
                .max()
                .orElse(0);
    }

    private static long number(MatchResult match) {
        return Long.parseLong(match.group(1));
    }

    /** Ends the service; does so even if it hangs. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
