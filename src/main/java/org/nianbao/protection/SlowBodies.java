package org.nianbao.protection;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * Breaks off an anonymous request whose body takes too long. A thread waits for each body, and timeouts do not help
 * against those who send a byte now and then. Callers with credentials are known and may be slow.
 */
@Singleton
class SlowBodies {

    /** Like the limits before authentication, but only for what they let through. */
    private static final int PRIORITY = RateLimitFilter.BEFORE_AUTHENTICATION - 10;

    private static final Set<HttpMethod> BODILESS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final long mostMillis;

    SlowBodies(RateLimits limits) {
        this.mostMillis = limits.longestBody().toMillis();
    }

    void register(@Observes Filters filters) {
        filters.register(this::watch, PRIORITY);
    }

    private void watch(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!BODILESS.contains(request.method()) && !request.headers().contains(HttpHeaders.AUTHORIZATION)) {
            long timer = context.vertx().setTimer(mostMillis, elapsed -> breakOffUnlessRead(request));
            context.addEndHandler(done -> context.vertx().cancelTimer(timer));
        }
        context.next();
    }

    private static void breakOffUnlessRead(HttpServerRequest request) {
        if (!request.isEnded()) {
            // Of a connection that a proxy shares out among many, only this request.
            request.response().reset();
        }
    }
}
