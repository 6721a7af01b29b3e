package org.nianbao.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.nianbao.language.Language;

/** Turns whatever ends a request into a problem. What is not ours to tell is logged, never answered. */
class ProblemMappers {

    /** Headers of a framework's refusal that a caller needs. */
    private static final List<String> KEPT_HEADERS = List.of(HttpHeaders.ALLOW, HttpHeaders.RETRY_AFTER);

    private final Challenges challenges;

    ProblemMappers(Challenges challenges) {
        this.challenges = challenges;
    }

    @ServerExceptionMapper
    Response problem(ProblemException problem, HttpHeaders request, UriInfo uri) {
        return answer(problem, request, uri.getPath());
    }

    @ServerExceptionMapper
    Response refusalOfTheFramework(WebApplicationException refusal, HttpHeaders request, UriInfo uri) {
        Response original = refusal.getResponse();
        ProblemType type = ProblemType.byStatus(original.getStatus());
        if (type == ProblemType.INTERNAL_ERROR) {
            return unexpected(refusal, request);
        }
        ProblemException problem = ProblemException.of(type);
        KEPT_HEADERS.stream()
                .filter(original.getHeaders()::containsKey)
                .forEach(name -> problem.withHeader(name, original.getHeaderString(name)));
        return answer(problem, request, uri.getPath());
    }

    @ServerExceptionMapper
    Response unexpected(Throwable failure, HttpHeaders request) {
        return answer(ProblemException.of(ProblemType.INTERNAL_ERROR), request, Incident.of(failure));
    }

    private Response answer(ProblemException problem, HttpHeaders request, String instance) {
        Language language = Language.accepted(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        Response.ResponseBuilder answer = Response.status(problem.type().status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem.in(language, instance));
        problem.headers(language, challenges)
                .forEach((name, values) -> values.forEach(value -> answer.header(name, value)));
        return answer.build();
    }
}
