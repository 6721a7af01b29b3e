package org.nianbao.problem;

import io.quarkus.security.AuthenticationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
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

    private final ProblemWriter writer;

    EdgeFailures(ProblemWriter writer) {
        this.writer = writer;
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
                ? Incident.of(request.failure())
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
