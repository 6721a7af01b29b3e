package org.nianbao.feed.webhook;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait after failures in a row: twice as long after each, up to a longest wait. */
record BackOff(Duration first, Duration longest) {

    private static final int ENOUGH_DOUBLINGS = 30;

    /**
     * The wait after a failure that {@code before} others went before. It is drawn from the upper half, so that receivers
     * that failed together are not tried together again.
     */
    Duration after(int before, RandomGenerator random) {
        Duration doubled = first.multipliedBy(1L << Math.min(before, ENOUGH_DOUBLINGS));
        long whole = (doubled.compareTo(longest) < 0 ? doubled : longest).toMillis();
        return Duration.ofMillis(whole / 2 + random.nextLong(whole - whole / 2 + 1));
    }
}
