package org.nianbao.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.nianbao.language.Language;

/** Answers a request with a problem where JAX-RS is not reached. */
@Singleton
public class ProblemWriter {

    private final ObjectMapper mapper;
    private final Challenges challenges;

    ProblemWriter(ObjectMapper mapper, Challenges challenges) {
        this.mapper = mapper;
        this.challenges = challenges;
    }

    /** Ends the request with a problem about its own path. */
    public void answer(ProblemException problem, RoutingContext request) {
        answer(problem, request, request.request().path());
    }

    void answer(ProblemException problem, RoutingContext request, String instance) {
        HttpServerResponse answer = request.response();
        if (answer.headWritten()) {
            // Half an answer cannot become a problem; the client shall see that it is not whole.
            request.request().connection().close();
            return;
        }
        // What is left of the body is read and dropped, or a client that still sends would never hear us.
        request.request().resume();
        // What fails before every filter has none yet.
        answer.putHeader(RequestId.HEADER, RequestId.of(request));
        Language language = Language.accepted(request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        answer.setStatusCode(problem.type().status());
        answer.putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
        problem.headers(language, challenges).forEach(answer::putHeader);
        end(answer, request, body(problem.in(language, instance)));
    }

    private static void end(HttpServerResponse answer, RoutingContext request, Buffer body) {
        if (request.request().method().equals(HttpMethod.HEAD)) {
            answer.putHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(body.length()));
            answer.end();
        } else {
            answer.end(body);
        }
    }

    private Buffer body(Problem problem) {
        try {
            return Buffer.buffer(mapper.writeValueAsBytes(problem));
        } catch (JsonProcessingException ourMistake) {
            throw new IllegalStateException("A problem cannot be written", ourMistake);
        }
    }
}
