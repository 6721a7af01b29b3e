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

    private final AuthorizationTable table;
    private final Origins origins;
    private final ProblemWriter problems;

    CorsFilter(AuthorizationTable table, Origins origins, ProblemWriter problems) {
        this.table = table;
        this.origins = origins;
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::filter, SecurityHandlerPriorities.CORS);
    }

    private void filter(RoutingContext request) {
        // Resources set a Vary of their own, so ours joins it at the end.
        request.addHeadersEndHandler(ended -> request.response().headers().add(HttpHeaders.VARY, HttpHeaders.ORIGIN));
        String origin = request.request().getHeader(HttpHeaders.ORIGIN);
        if (origin == null) {
            request.next();
            return;
        }
        boolean shared = share(request, origin);
        if (!isPreflight(request)) {
            request.next();
        } else if (shared) {
            answerPreflight(request.response().headers());
            request.response().setStatusCode(204).end();
        } else {
            problems.answer(ProblemException.of(ProblemType.FORBIDDEN, Origins.REFUSAL), request);
        }
    }

    private boolean share(RoutingContext request, String origin) {
        MultiMap answer = request.response().headers();
        if (origins.isKnown(origin)) {
            answer.set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
            answer.set(HttpHeaders.ACCESS_CONTROL_ALLOW_CREDENTIALS, "true");
        } else if (asksForPublic(request)) {
            answer.set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        } else {
            return false;
        }
        answer.set(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, EXPOSED_HEADERS);
        return true;
    }

    private static boolean isPreflight(RoutingContext request) {
        return request.request().method().equals(HttpMethod.OPTIONS)
                && request.request().headers().contains(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
    }

    private boolean asksForPublic(RoutingContext request) {
        String method = isPreflight(request)
                ? request.request().getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD)
                : request.request().method().name();
        Optional<Operation> operation = table.find(request).flatMap(target -> target.operation(method));
        return operation.filter(Operation::isPublic).isPresent();
    }

    private static void answerPreflight(MultiMap answer) {
        answer.set(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, METHODS);
        answer.set(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, REQUEST_HEADERS);
        answer.set(HttpHeaders.ACCESS_CONTROL_MAX_AGE, PREFLIGHT_SECONDS);
    }
}
