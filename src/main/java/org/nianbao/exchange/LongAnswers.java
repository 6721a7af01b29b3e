package org.nianbao.exchange;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.jboss.logging.Logger;
import org.nianbao.platform.http.AtOnce;
import org.nianbao.problem.ProblemException;

/**
 * Answers that are made while they are being read. The request's own thread makes them and never waits for the reader,
 * who may want to send all of a body before looking at the answer; another one hands them on. Whoever neither sends nor
 * reads for two minutes is cut off.
 */
@ApplicationScoped
class LongAnswers {

    private static final Logger LOG = Logger.getLogger(LongAnswers.class);

    /** Each takes memory, two or three threads and a connection to the database. */
    private static final int MOST = 4;

    private final AtOnce places = new AtOnce(MOST);
    private final ManagedExecutor threads;

    LongAnswers(ManagedExecutor threads) {
        this.threads = threads;
    }

    /** Makes an answer. */
    interface Maker {

        void make(Spool answer) throws IOException, InterruptedException;
    }

    /**
     * Has an answer made when its head was sent.
     *
     * @throws ProblemException 503 where too many are being made
     */
    StreamingOutput answer(RoutingContext request, Maker maker) {
        places.enter();
        request.addEndHandler(done -> places.leave());
        return out -> make(maker, request, out);
    }

    private void make(Maker maker, RoutingContext request, OutputStream out) {
        try (Spool spool = new Spool()) {
            Future<?> handingOn = threads.submit(() -> {
                spool.drainTo(out);
                return null;
            });
            try {
                maker.make(spool);
            } finally {
                spool.complete();
                handingOn.get();
            }
        } catch (IOException | ExecutionException brokenOff) {
            breakOff(request, brokenOff);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            breakOff(request, stopped);
        }
    }

    /** Mostly the reader is gone; one who is not shall see that the answer is not whole. */
    private static void breakOff(RoutingContext request, Exception why) {
        LOG.debugf(why, "The answer to %s is not whole", request.request().path());
        request.request().connection().close();
    }
}
