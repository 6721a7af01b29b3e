package org.nianbao.platform.idempotency;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Deletes once a day the answers that are not given again any more. */
@ApplicationScoped
class IdempotencyCleanup {

    private static final int BATCH = 1000;

    private final IdempotencyStore store;

    IdempotencyCleanup(IdempotencyStore store) {
        this.store = store;
    }

    @Scheduled(cron = "0 15 3 * * ?", timeZone = "Asia/Shanghai")
    void run() {
        int deleted = BATCH;
        while (deleted == BATCH) {
            deleted = store.forgetExpired(BATCH);
        }
    }
}
