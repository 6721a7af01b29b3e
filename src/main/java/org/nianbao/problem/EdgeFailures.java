package org.nianbao.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.concurrent.RejectedExecutionException;

/** Turns what ends a request before JAX-RS, or beside it, into a problem. */
@Singleton
class EdgeFailures {

    private static final String RETRY_SECONDS = "5";

    /** After authorization, since a 401 comes first, and before the framework's own check, which answers no body. */
    private static final int LIMIT_PRIORITY = 50;

    private final ProblemWriter writer;
    private final long mostBytes;

    EdgeFailures(ProblemWriter writer, VertxHttpConfig http) {
        this.writer = writer;
        this.mostBytes =
                http.limits().maxBodySize().map(MemorySize::asLongValue).orElse(Long.MAX_VALUE);
    }

    void limit(@Observes Filters filters) {
        filters.register(this::refuseTooLarge, LIMIT_PRIORITY);
    }

    private void refuseTooLarge(RoutingContext request) {
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && Long.parseLong(length) > mostBytes) {
            request.fail(ProblemType.PAYLOAD_TOO_LARGE.status());
        } else {
            request.next();
        }
    }

    void register(@Observes Router router) {
        // Before the failure handlers of the framework, which answer without a body.
        router.route().order(Integer.MIN_VALUE).failureHandler(this::answer);
        // What no route takes, or what breaks the router itself, passes no failure handler.
        Arrays.stream(ProblemType.values())
                .mapToInt(ProblemType::status)
                .distinct()
                .forEach(status -> router.errorHandler(status, request -> answer(request, status)));
    }

    private void answer(RoutingContext request) {
        answer(request, request.statusCode());
    }

    private void answer(RoutingContext request, int status) {
        if (request.response().ended()) {
            return;
        }
        ProblemException problem = problem(request.failure(), status);
        String instance = problem.type() == ProblemType.INTERNAL_ERROR
                ? ProblemMappers.incident(request.failure())
                : request.request().path();
        writer.answer(problem, request, instance);
    }

    private static ProblemException problem(Throwable failure, int status) {
        if (failure instanceof ProblemException problem) {
            return problem;
        }
        if (failure instanceof AuthenticationException || failure instanceof UnauthorizedException) {
            return ProblemException.of(ProblemType.UNAUTHENTICATED);
        }
        if (failure instanceof ForbiddenException) {
            return ProblemException.of(ProblemType.FORBIDDEN);
        }
        if (failure instanceof RejectedExecutionException) {
            return ProblemException.of(ProblemType.UNAVAILABLE).withHeader("Retry-After", RETRY_SECONDS);
        }
        return ProblemException.of(ProblemType.byStatus(status));
    }
}
