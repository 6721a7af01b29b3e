package org.nianbao.feed.webhook;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.nianbao.ledger.Ledger;

/**
 * Looks every now and then what is to be sent, and hands it to its workers. Each subscriber takes one of them at most, so
 * that a slow one delays nobody but itself.
 */
@ApplicationScoped
class Dispatcher {

    private static final Logger LOG = Logger.getLogger(Dispatcher.class);

    private final Ledger ledger;
    private final Claims claims;
    private final Deliverer deliverer;
    private final WebhookConfig config;
    private final Semaphore free;
    private final Semaphore woken = new Semaphore(0);
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> new Thread(work, "webhooks"));
    private boolean failing;

    Dispatcher(Ledger ledger, Claims claims, Deliverer deliverer, WebhookConfig config) {
        this.ledger = ledger;
        this.claims = claims;
        this.deliverer = deliverer;
        this.config = config;
        this.free = new Semaphore(config.concurrency());
    }

    void start(@Observes StartupEvent started) {
        if (config.enabled()) {
            start();
        }
    }

    void start() {
        threads.execute(this::run);
    }

    /** What is still under way after a moment is left: it is sent again where nobody noted that it was received. */
    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        threads.shutdown();
        woken.release();
        if (!threads.awaitTermination(config.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)) {
            threads.shutdownNow();
        }
    }

    private void run() {
        try {
            while (!threads.isShutdown()) {
                dispatch();
                woken.tryAcquire(config.poll().toMillis(), TimeUnit.MILLISECONDS);
                woken.drainPermits();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** Hands out what is to be sent now, as far as there are workers for it. */
    private void dispatch() {
        try {
            if (claims.any()) {
                ledger.bringUpToDate();
                int workers = free.availablePermits();
                hand(workers == 0 ? List.of() : claims.take(workers));
            }
            failing = false;
        } catch (RuntimeException databaseAway) {
            if (!failing && !threads.isShutdown()) {
                LOG.error("Nothing is sent to subscribers for the time being", databaseAway);
            }
            failing = true;
        }
    }

    private void hand(List<Claim> taken) {
        taken.forEach(claim -> {
            free.acquireUninterruptibly();
            threads.execute(() -> work(claim));
        });
    }

    private void work(Claim claim) {
        try {
            deliverer.deliver(claim);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException databaseAway) {
            LOG.errorf(databaseAway, "Subscription %s is sent to again later", claim.subscription());
        } finally {
            free.release();
            woken.release();
        }
    }
}
