package org.nianbao.identity;

import java.time.Duration;

/** The failed sign-ins of one kind in a row, and how long the next try has to wait for them. Times are in nanoseconds. */
final class Tries {

    private int failures;
    private long waitsUntil;

    /** How much longer a try has to wait; zero or less where it need not. */
    synchronized long remaining(long now) {
        return failures == 0 ? 0 : waitsUntil - now;
    }

    /**
     * Counts a failure. From the last free one on each doubles the wait.
     *
     * @return how long the next try has to wait
     */
    synchronized Duration failed(long now, int free, Pace pace) {
        failures++;
        Duration wait = failures < free ? Duration.ZERO : pace.after(failures - free);
        waitsUntil = now + wait.toNanos();
        return wait;
    }

    synchronized void forget() {
        failures = 0;
    }

    /** Waits that double from {@code first} to {@code longest}. */
    record Pace(Duration first, Duration longest) {

        private static final int ENOUGH = 30;

        Duration after(int doublings) {
            Duration wait = first.multipliedBy(1L << Math.min(doublings, ENOUGH));
            return wait.compareTo(longest) < 0 ? wait : longest;
        }
    }
}
