package org.nianbao.protection;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How many requests a caller may send, counted by each instance of the service for itself. */
@ConfigMapping(prefix = "nianbao.rate-limit")
interface RateLimits {

    /** Whether requests are counted at all. */
    @WithDefault("true")
    boolean enabled();

    /** For all anonymous callers of an address together, except as said below. */
    Limit anonymous();

    /** For the stateless consistency check by the anonymous callers of an address, which portals call while typing. */
    Limit check();

    /** For credentials from an address that nobody has signed in with lately; those that turn out right do not count. */
    Limit signIn();

    /** For each token, or name and password, that somebody has signed in with lately. */
    Limit token();

    /** The most callers that each limit keeps count of; beyond that it forgets those it heard of the least. */
    @WithDefault("50000")
    int mostCallers();

    /** How long an anonymous caller may take to send a body. */
    @WithDefault("60S")
    Duration longestBody();

    /** A bucket that holds {@code burst} requests and is refilled with {@code perMinute} a minute. */
    interface Limit {

        /** Requests a minute in the long run, from 1. */
        int perMinute();

        /** Requests at once, from 1. */
        int burst();
    }
}
