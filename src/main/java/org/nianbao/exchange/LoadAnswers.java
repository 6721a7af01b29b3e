package org.nianbao.exchange;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import org.nianbao.language.Language;
import org.nianbao.problem.ProblemException;
import org.nianbao.problem.ProblemType;

/** Answers a load line by line, while it goes on. */
@ApplicationScoped
class LoadAnswers {

    private static final String GZIP = "gzip";
    private static final Set<String> PLAIN = Set.of("", "identity");

    private final LongAnswers answers;
    private final LineLoads loads;

    LoadAnswers(LongAnswers answers, LineLoads loads) {
        this.answers = answers;
        this.loads = loads;
    }

    /**
     * Loads a body.
     *
     * @throws ProblemException 415 for an encoding other than gzip; 503 where too many loads run
     */
    Response answer(RoutingContext request, HttpHeaders headers, InputStream body, LineKind<?> kind) {
        boolean compressed = isCompressed(headers);
        Language language = Language.accepted(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return Response.ok(answers.answer(request, answer -> loads.load(body, compressed, kind, answer)))
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static boolean isCompressed(HttpHeaders headers) {
        String encoding = headers.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        String word = encoding == null ? "" : encoding.strip().toLowerCase(Locale.ROOT);
        if (!word.equals(GZIP) && !PLAIN.contains(word)) {
            throw ProblemException.of(ProblemType.UNSUPPORTED_MEDIA_TYPE);
        }
        return word.equals(GZIP);
    }
}
