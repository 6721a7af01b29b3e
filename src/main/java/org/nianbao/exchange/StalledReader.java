package org.nianbao.exchange;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Cuts off a reader who does not read: whoever writes to him waits, and what he would read waits in the database.
 * Merely slow ones read on.
 */
final class StalledReader {

    private static final Logger LOG = Logger.getLogger(StalledReader.class);

    /** Less than this in all the time that is given is as good as nothing. */
    private static final long LEAST_BYTES = 65_536;

    private final Vertx vertx;
    private final HttpServerResponse response;
    private final long timer;
    private long taken;

    StalledReader(Vertx vertx, HttpServerResponse response, Duration patience) {
        this.vertx = vertx;
        this.response = response;
        this.timer = vertx.setPeriodic(patience.toMillis(), elapsed -> look());
    }

    private void look() {
        long before = taken;
        taken = response.bytesWritten();
        if (response.writeQueueFull() && taken - before < LEAST_BYTES) {
            LOG.debug("An export is broken off, since nobody reads it");
            response.reset();
        }
    }

    void stop() {
        vertx.cancelTimer(timer);
    }
}
