package org.nianbao.publication;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.nianbao.language.Bilingual;
import org.nianbao.problem.ProblemException;
import org.nianbao.problem.ProblemType;

/** Lets a link choose the format of a publication ({@code ?format=}), since a link has no {@code Accept}. */
@Singleton
class FormatFilter {

    private static final String PUBLICATIONS = "/api/v1/publications/";
    private static final Bilingual THESE_ALONE = new Bilingual("可用的格式：%s", "The formats there are: %s");

    @ServerRequestFilter(preMatching = true)
    void choose(ContainerRequestContext request) {
        if (!request.getUriInfo().getPath().startsWith(PUBLICATIONS)) {
            return;
        }
        Optional<String> word =
                Optional.ofNullable(request.getUriInfo().getQueryParameters().getFirst("format"));
        Format format = word.map(Format::find)
                .orElseGet(() -> Format.acceptable(request.getAcceptableMediaTypes()))
                .orElseThrow(FormatFilter::notAcceptable);
        if (word.isPresent()) {
            request.getHeaders().putSingle(HttpHeaders.ACCEPT, format.mediaType());
        }
    }

    private static ProblemException notAcceptable() {
        return ProblemException.of(ProblemType.NOT_ACCEPTABLE, THESE_ALONE.with(String.join(", ", Format.words())))
                .with("formats", Format.words());
    }
}
