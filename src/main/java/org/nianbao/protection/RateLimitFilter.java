package org.nianbao.protection;

import com.github.benmanes.caffeine.cache.Ticker;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.quarkus.vertx.http.runtime.security.SecurityHandlerPriorities;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import org.nianbao.problem.ProblemException;
import org.nianbao.problem.ProblemType;
import org.nianbao.problem.ProblemWriter;
import org.nianbao.protection.Buckets.Refusal;

/** Refuses callers who send too many requests, before their credentials are verified or their bodies read. */
@Singleton
class RateLimitFilter {

    private static final Logger LOG = Logger.getLogger(RateLimitFilter.class);

    /** After the headers that let a web page read the refusal, and before anything that costs. */
    static final int BEFORE_AUTHENTICATION = SecurityHandlerPriorities.AUTHENTICATION + 50;

    private static final int AFTER_AUTHENTICATION = SecurityHandlerPriorities.AUTHENTICATION - 10;
    private static final String CALL = Call.class.getName();

    private final boolean enabled;
    private final RateLimiter limiter;
    private final ProblemWriter problems;

    RateLimitFilter(RateLimits limits, ProblemWriter problems) {
        this.enabled = limits.enabled();
        this.limiter = new RateLimiter(limits, Ticker.systemTicker());
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        if (enabled) {
            filters.register(this::limit, BEFORE_AUTHENTICATION);
            filters.register(this::remember, AFTER_AUTHENTICATION);
        }
    }

    private void limit(RoutingContext request) {
        Call call = Call.of(request);
        request.put(CALL, call);
        limiter.take(call).ifPresentOrElse(refusal -> refuse(call, refusal, request), () -> letThrough(call, request));
    }

    private void refuse(Call call, Refusal refusal, RoutingContext request) {
        if (refusal.worthTelling()) {
            LOG.warnf(
                    "Too many requests from %s, %s; others of this kind are not logged for a minute",
                    call.from().text(), call.credentials().isPresent() ? "with credentials" : "anonymous");
        }
        problems.answer(
                ProblemException.of(ProblemType.TOO_MANY_REQUESTS)
                        .withHeader("Retry-After", String.valueOf(refusal.seconds())),
                request);
    }

    private void letThrough(Call call, RoutingContext request) {
        request.addEndHandler(ended -> {
            if (request.response().getStatusCode() == 401) {
                limiter.notSignedIn(call);
            }
        });
        request.next();
    }

    private void remember(RoutingContext request) {
        Call call = request.get(CALL);
        if (call.credentials().isPresent()
                && request.user() instanceof QuarkusHttpUser user
                && !user.getSecurityIdentity().isAnonymous()) {
            limiter.signedIn(call);
        }
        request.next();
    }
}
