package org.nianbao.exchange;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.nianbao.language.Language;
import org.nianbao.problem.ProblemException;

/** Answers a load line by line, while it goes on. */
@ApplicationScoped
class LoadAnswers {

    private final LongAnswers answers;
    private final LineLoads loads;

    LoadAnswers(LongAnswers answers, LineLoads loads) {
        this.answers = answers;
        this.loads = loads;
    }

    /**
     * Loads a body.
     *
     * @throws ProblemException 503 where too many loads run
     */
    Response answer(RoutingContext request, HttpHeaders headers, InputLines body, LineKind<?> kind) {
        Language language = Language.accepted(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return Response.ok(answers.answer(request, answer -> loads.load(body, kind, answer)))
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
