package org.nianbao.document.reading;

import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.nianbao.document.source.Unreadable;
import org.nianbao.language.Bilingual;
import org.nianbao.problem.ProblemException;
import org.nianbao.problem.ProblemType;

/**
 * Reads in threads of its own, so that a file that a library chews on for ever costs its sender an answer and the service
 * one of a few places. A reading that takes too long is interrupted; its place is free again only when its thread has
 * really ended, so that the threads never become more.
 */
final class TimedReading implements AutoCloseable {

    private static final Bilingual TOO_LONG =
            new Bilingual("读取超过 %s 秒，已中止", "Reading took more than %s seconds and was stopped");

    private static final String RETRY_SECONDS = "30";

    private final Duration longest;
    private final Semaphore free;
    private final ExecutorService threads;

    TimedReading(ReadingLimits limits) {
        this.longest = limits.longest();
        this.free = new Semaphore(limits.atOnce(), true);
        this.threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "reading");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Waits for a place, and for the reading.
     *
     * @throws Unreadable where it takes too long
     * @throws ProblemException 503 where no place becomes free, which is not the file's fault
     */
    <T> T read(Supplier<T> reading) {
        try {
            if (!free.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                throw unavailable();
            }
            return result(start(new FutureTask<>(reading::get)));
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw unavailable();
        }
    }

    private <T> FutureTask<T> start(FutureTask<T> reading) {
        try {
            threads.execute(() -> {
                try {
                    reading.run();
                } finally {
                    free.release();
                }
            });
            return reading;
        } catch (RejectedExecutionException ending) {
            free.release();
            throw unavailable();
        }
    }

    private <T> T result(FutureTask<T> reading) throws InterruptedException {
        try {
            return reading.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException tooLong) {
            throw new Unreadable(TOO_LONG.with(longest.toSeconds()));
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            throw new IllegalStateException("Reading failed", failed.getCause());
        } finally {
            reading.cancel(true);
        }
    }

    private static ProblemException unavailable() {
        return ProblemException.of(ProblemType.UNAVAILABLE).withHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
