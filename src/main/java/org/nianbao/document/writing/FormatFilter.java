package org.nianbao.document.writing;

import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Chooses the format of a report: by {@code ?format=}, since a link has no {@code Accept}, or by that header. What cannot
 * be had is refused by the resource, which knows first whether there is a report at all.
 */
@Singleton
class FormatFilter {

    private static final Pattern REPORTS = Pattern.compile(
            "/api/v1/(reports/[^/]+/[^/]+|publications/[^/]+/[^/]+(/revisions/[^/]+)?|forms/[^/]+/blank)/?");

    private static final Set<String> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final RequestedFormat requested;

    FormatFilter(RequestedFormat requested) {
        this.requested = requested;
    }

    @ServerRequestFilter(preMatching = true)
    void choose(ContainerRequestContext request) {
        if (!READS.contains(request.getMethod())
                || !REPORTS.matcher(request.getUriInfo().getPath()).matches()) {
            return;
        }
        Optional<String> word =
                Optional.ofNullable(request.getUriInfo().getQueryParameters().getFirst("format"));
        List<String> accept = request.getHeaders().getOrDefault(HttpHeaders.ACCEPT, List.of());
        requested.choose(word, AcceptedTypes.of(String.join(",", accept)));
        ReportFormat format = requested.find().orElse(ReportFormat.JSON);
        request.getHeaders().putSingle(HttpHeaders.ACCEPT, format.mediaType());
    }
}
