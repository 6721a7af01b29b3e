package org.nianbao.feed.webhook;

import java.util.UUID;

/**
 * The right to send to a subscriber, which nobody else has for a while.
 *
 * @param position of the last change that was received
 * @param replays how often the position was set anew before
 * @param failures how many tries in a row failed before
 * @param sendBefore after this moment, by {@link System#nanoTime}, the right might end while something is sent
 */
record Claim(
        UUID id,
        UUID subscription,
        String url,
        String within,
        Secret secret,
        long position,
        int replays,
        int failures,
        long sendBefore) {

    boolean isStale() {
        return System.nanoTime() - sendBefore > 0;
    }
}
