package org.nianbao.importing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.quarkus.scheduler.Scheduler;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jboss.logging.Logger;
import org.nianbao.language.Bilingual;
import org.nianbao.problem.ProblemException;
import org.nianbao.problem.ProblemType;

/**
 * Reads the files of the jobs, a few at a time. What is done is in the database with the file that it was done for, so
 * that a service that starts again goes on where it stood. A try to read a file is counted there before it begins, so that
 * a file with which the service ends each time does not keep it from the others for ever.
 */
@ApplicationScoped
class JobWorker {

    private static final Logger LOG = Logger.getLogger(JobWorker.class);

    /** How many seconds a file may take. */
    private static final int LONGEST = 600;

    /** How many seconds the service waits for them when it ends. */
    private static final int PATIENCE_SECONDS = 10;

    private static final int MOST_ATTEMPTS = 3;

    private static final Bilingual GIVEN_UP = new Bilingual(
            "读取这个文件的三次尝试都中断了，不再尝试", "Three tries to read this file came to nothing; it is not tried again");

    private static final Told NOTHING = new Told(null, null);

    private final JobStore store;
    private final Imports imports;
    private final FileReader files;
    private final Config config;

    /** Held by all who read, and for ever by the one who stops them. */
    private final ReadWriteLock working = new ReentrantReadWriteLock();

    private volatile boolean stopping;

    /** How much is read at the same time. */
    @ConfigMapping(prefix = "nianbao.jobs")
    interface Config {

        /** How many files of jobs this instance reads at a time. */
        @WithDefault("2")
        int readers();
    }

    JobWorker(JobStore store, Imports imports, FileReader files, Config config) {
        this.store = store;
        this.imports = imports;
        this.files = files;
        this.config = config;
    }

    void start(@Observes StartupEvent started, Scheduler scheduler) {
        for (int reader = 1; reader <= config.readers(); reader++) {
            scheduler
                    .newJob("jobs-" + reader)
                    .setInterval("1s")
                    .setConcurrentExecution(ConcurrentExecution.SKIP)
                    .setTask(execution -> run())
                    .schedule();
        }
    }

    /** Lets what is being read come to its end, as long as that does not take long. */
    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        stopping = true;
        if (!working.writeLock().tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            LOG.info("Files of jobs that are being read will be read again");
        }
    }

    /** Reads until nothing is left, as one of several who do. */
    void run() {
        if (working.readLock().tryLock()) {
            try {
                readAll();
            } finally {
                working.readLock().unlock();
            }
        }
    }

    private void readAll() {
        boolean more = true;
        while (more && !stopping) {
            QuarkusTransaction.requiringNew().run(store::finish);
            more = next();
        }
    }

    /** Reads a file, and whether there was one. */
    private boolean next() {
        AtomicReference<QueuedFile> claimed = new AtomicReference<>();
        try {
            files.inTurn(() -> QuarkusTransaction.requiringNew()
                    .timeout(LONGEST)
                    .call(() -> {
                        store.claim().ifPresent(file -> {
                            claimed.set(file);
                            read(file);
                        });
                        return claimed.get();
                    }));
        } catch (ProblemException busy) {
            // The file is as whole as before: it waits for the next round.
            return false;
        } catch (Forgotten nobodyWaits) {
            return true;
        } catch (RuntimeException ourMistake) {
            tryAgain(claimed.get(), ourMistake);
        }
        return claimed.get() != null;
    }

    /** No file holds up those behind it for long; only without a database all of them wait. */
    private static void tryAgain(QueuedFile file, RuntimeException ourMistake) {
        if (file == null) {
            throw ourMistake;
        }
        LOG.errorf(ourMistake, "A try to read file %d of job %s came to nothing", file.number(), file.job());
    }

    private void read(QueuedFile file) {
        QuarkusTransaction.requiringNew().call(() -> store.attempt(file)).ifPresent(attempt -> read(file, attempt));
    }

    private void read(QueuedFile file, int attempt) {
        if (attempt > MOST_ATTEMPTS) {
            done(file, FileResult.UNREADABLE, null, JobProblem.of(GIVEN_UP));
            return;
        }
        try {
            done(file, FileResult.READ, take(file), null);
        } catch (ProblemException refused) {
            if (refused.type() == ProblemType.UNAVAILABLE) {
                QuarkusTransaction.requiringNew().run(() -> store.takeBack(file));
                throw refused;
            }
            done(file, FileResult.UNREADABLE, null, JobProblem.of(refused));
        }
    }

    private UUID take(QueuedFile file) {
        return imports.take(
                        store.content(file).orElseThrow(Forgotten::new),
                        file.sha256(),
                        file.fileName(),
                        MediaType.APPLICATION_OCTET_STREAM,
                        NOTHING,
                        file.sender())
                .stored()
                .id();
    }

    private void done(QueuedFile file, FileResult result, UUID imported, String problem) {
        if (!store.done(file, result, imported, problem)) {
            throw new Forgotten();
        }
    }

    /** Takes back what came of a file whose job was deleted, or whose content was erased, while it was read. */
    private static final class Forgotten extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
