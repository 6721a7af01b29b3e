package org.nianbao.identity;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.SecurityHandlerPriorities;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.nianbao.problem.ProblemException;
import org.nianbao.problem.ProblemType;
import org.nianbao.problem.ProblemWriter;

/**
 * Cross-origin resource sharing: pages of any origin may call what is public, without the browser's credentials;
 * pages of the {@link Origins configured origins} may call everything, with them. Quarkus' own filter knows one set of
 * origins for all paths.
 */
@Singleton
class CorsFilter {

    private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE";
    private static final String REQUEST_HEADERS =
            "Accept-Language, Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match";
    private static final String EXPOSED_HEADERS =
            "ETag, Idempotency-Replayed, Link, Location, Retry-After, X-Request-Id";
    private static final String PREFLIGHT_SECONDS = "3600";

    /** After the rate limits, which hold for preflights as well and whose refusals pages shall be able to read. */
    private static final int ANSWERING = SecurityHandlerPriorities.AUTHENTICATION + 10;

    private final AuthorizationTable table;
    private final Origins origins;
    private final ProblemWriter problems;

    CorsFilter(AuthorizationTable table, Origins origins, ProblemWriter problems) {
        this.table = table;
        this.origins = origins;
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::share, SecurityHandlerPriorities.CORS);
        filters.register(this::answerPreflight, ANSWERING);
    }

    private void share(RoutingContext request) {
        // Resources set a Vary of their own, so ours joins it at the end.
        request.addHeadersEndHandler(ended -> request.response().headers().add(HttpHeaders.VARY, HttpHeaders.ORIGIN));
        Optional.ofNullable(request.request().getHeader(HttpHeaders.ORIGIN))
                .ifPresent(origin -> share(request, origin));
        request.next();
    }

    private void answerPreflight(RoutingContext request) {
        MultiMap answer = request.response().headers();
        if (!isPreflight(request)) {
            request.next();
        } else if (answer.contains(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN)) {
            answer.set(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, METHODS);
            answer.set(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, REQUEST_HEADERS);
            answer.set(HttpHeaders.ACCESS_CONTROL_MAX_AGE, PREFLIGHT_SECONDS);
            request.response().setStatusCode(204).end();
        } else {
            problems.answer(ProblemException.of(ProblemType.FORBIDDEN, Origins.REFUSAL), request);
        }
    }

    private void share(RoutingContext request, String origin) {
        MultiMap answer = request.response().headers();
        if (origins.isKnown(origin)) {
            answer.set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
            answer.set(HttpHeaders.ACCESS_CONTROL_ALLOW_CREDENTIALS, "true");
        } else if (asksForPublic(request)) {
            answer.set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        } else {
            return;
        }
        answer.set(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, EXPOSED_HEADERS);
    }

    private static boolean isPreflight(RoutingContext request) {
        return request.request().method().equals(HttpMethod.OPTIONS)
                && request.request().headers().contains(HttpHeaders.ORIGIN)
                && request.request().headers().contains(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
    }

    private boolean asksForPublic(RoutingContext request) {
        String method = isPreflight(request)
                ? request.request().getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD)
                : request.request().method().name();
        Optional<Operation> operation = table.find(request).flatMap(target -> target.operation(method));
        return operation.filter(Operation::isPublic).isPresent();
    }
}
