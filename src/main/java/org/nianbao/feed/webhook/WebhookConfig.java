package org.nianbao.feed.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How changes are sent to subscribers. */
@ConfigMapping(prefix = "nianbao.webhooks")
interface WebhookConfig {

    /** Whether this instance sends; subscriptions can be made on every one. */
    @WithDefault("true")
    boolean enabled();

    /** Networks ({@code 10.20.0.0/16}, {@code fd12::/32}) that may be sent to although they are not public. */
    Optional<List<String>> allowedNetworks();

    /** Whether receivers may be reached without TLS. */
    @WithDefault("false")
    boolean allowHttp();

    /** How many deliveries of this instance are under way at most. */
    @WithDefault("32")
    int concurrency();

    /** How often is looked for what is to be sent. */
    @WithDefault("0.5S")
    Duration poll();

    /** How long a name may take to be found, and a connection to be made. */
    @WithDefault("5S")
    Duration connectTimeout();

    /** How long a receiver may take to answer, connection included. */
    @WithDefault("15S")
    Duration timeout();

    /** How long after a failure is tried again; each further failure doubles the wait. */
    @WithDefault("1S")
    Duration firstRetry();

    /** The longest wait. */
    @WithDefault("1H")
    Duration longestRetry();

    /** How long is tried without any success before a subscription is suspended. */
    @WithDefault("7D")
    Duration patience();
}
