package org.nianbao.mirror;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** The packaged service as a process, at an address that stays. */
final class Instance {

    private static final int FIRST_PORT = 20_000;
    private static final int PORTS = 10_000;

    private final String address;
    private final Program program;

    Instance(String name, Database database) throws IOException {
        int port = freePort();
        address = "http://127.0.0.1:" + port;
        Map<String, String> environment = Map.of(
                "QUARKUS_PROFILE",
                "demo",
                "QUARKUS_HTTP_PORT",
                String.valueOf(port),
                "QUARKUS_MANAGEMENT_PORT",
                "0",
                "QUARKUS_DATASOURCE_JDBC_URL",
                database.url(),
                "QUARKUS_DATASOURCE_USERNAME",
                Databases.USER,
                "QUARKUS_DATASOURCE_PASSWORD",
                Databases.USER,
                // So that the mirror is refused now and then.
                "NIANBAO_RATE_LIMIT_ANONYMOUS_PER_MINUTE",
                "3000",
                "NIANBAO_RATE_LIMIT_ANONYMOUS_BURST",
                "20");
        program = new Program(
                name,
                environment,
                List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-jar", "target/quarkus-app/quarkus-run.jar"));
    }

    /** One that nobody gets who connects to somewhere, so that it is still free after a kill. */
    private static int freePort() throws IOException {
        while (true) {
            int port = FIRST_PORT + ThreadLocalRandom.current().nextInt(PORTS);
            try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return free.getLocalPort();
            } catch (BindException taken) {
                continue;
            }
        }
    }

    String address() {
        return address;
    }

    /** Waits until it answers. */
    void awaitReady() throws InterruptedException {
        new Callers(List.of(this)).read("/q/health/ready");
    }

    Program program() {
        return program;
    }
}
