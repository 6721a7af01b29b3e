package org.nianbao.platform.http;

import java.util.concurrent.atomic.AtomicLong;

/** A fixed amount of something that many take and give back at the same time. */
final class Budget {

    private final AtomicLong left;

    Budget(long amount) {
        this.left = new AtomicLong(amount);
    }

    /** Takes an amount if that much is left; otherwise nothing is taken. */
    boolean take(long amount) {
        boolean enough = left.addAndGet(-amount) >= 0;
        if (!enough) {
            give(amount);
        }
        return enough;
    }

    void give(long amount) {
        left.addAndGet(amount);
    }
}
