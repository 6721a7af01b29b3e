package org.nianbao.importing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.MediaType;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.nianbao.problem.ProblemException;
import org.nianbao.problem.ProblemType;

/**
 * Reads the files of the jobs one after another. What is done is in the database with the file that it was done for, so
 * that a service that starts again goes on where it stood.
 */
@ApplicationScoped
class JobWorker {

    private static final Logger LOG = Logger.getLogger(JobWorker.class);

    /** How many seconds a file may take. */
    private static final int LONGEST = 600;

    private static final Told NOTHING = new Told(null, null);

    private final JobStore store;
    private final Imports imports;
    private volatile boolean stopping;

    JobWorker(JobStore store, Imports imports) {
        this.store = store;
        this.imports = imports;
    }

    void stop(@Observes ShutdownEvent stopped) {
        stopping = true;
    }

    /** Reads until nothing is left. */
    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        boolean more = true;
        while (more && !stopping) {
            more = next();
        }
    }

    /** Reads a file, and whether there was one. */
    private boolean next() {
        QuarkusTransaction.requiringNew().run(store::advance);
        AtomicReference<QueuedFile> claimed = new AtomicReference<>();
        try {
            QuarkusTransaction.requiringNew()
                    .timeout(LONGEST)
                    .run(() -> store.claim().ifPresent(file -> {
                        claimed.set(file);
                        read(file);
                    }));
        } catch (ProblemException busy) {
            // The file is as whole as before: it waits for the next round.
            return false;
        } catch (RuntimeException ourMistake) {
            giveUp(claimed.get(), ourMistake);
        }
        return claimed.get() != null;
    }

    private void read(QueuedFile file) {
        try {
            StoredImport read = imports.take(
                            file.content(),
                            file.sha256(),
                            file.fileName(),
                            MediaType.APPLICATION_OCTET_STREAM,
                            NOTHING,
                            file.sender())
                    .stored();
            store.done(file, FileResult.READ, read.id(), null);
        } catch (ProblemException refused) {
            if (refused.type() == ProblemType.UNAVAILABLE) {
                throw refused;
            }
            store.done(file, FileResult.UNREADABLE, null, JobProblem.of(refused));
        }
    }

    /** No file holds up those behind it; only without a database all of them wait. */
    private void giveUp(QueuedFile file, RuntimeException ourMistake) {
        if (file == null) {
            throw ourMistake;
        }
        LOG.errorf(ourMistake, "File %d of job %s could not be kept", file.number(), file.job());
        QuarkusTransaction.requiringNew()
                .run(() -> store.done(file, FileResult.UNREADABLE, null, JobProblem.of(FileReader.NOT_MANAGED)));
    }
}
