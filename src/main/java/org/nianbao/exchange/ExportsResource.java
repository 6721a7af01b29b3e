package org.nianbao.exchange;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.core.Variant;
import org.nianbao.ledger.Ledger;
import org.nianbao.platform.http.ContentCoding;
import org.nianbao.platform.http.Preconditions;
import org.nianbao.platform.http.Query;

/** Whole years and subtrees of what was published. */
@Path("/api/v1/exports/publications")
@Produces({ExportFormat.LINES, ExportFormat.TABLE})
class ExportsResource {

    private final ExportQueries queries;
    private final Ledger ledger;
    private final Exports exports;

    ExportsResource(ExportQueries queries, Ledger ledger, Exports exports) {
        this.queries = queries;
        this.ledger = ledger;
        this.exports = exports;
    }

    /** The latest revisions that the public can read. */
    @GET
    public Response publications(
            @Context UriInfo uri,
            @Context Request request,
            @Context HttpHeaders headers,
            @Context RoutingContext routing) {
        Query parameters = Query.of(uri, "year", "within", "scope", "cells", "format", "after");
        ExportFormat format = parameters.oneOf("format", ExportFormat.WORDS).orElseGet(() -> negotiated(request));
        ExportQuery query = queries.read(parameters, format);
        parameters.errors().throwIfAny();
        String tag = query.tag(ledger.bringUpToDate());
        Response.ResponseBuilder answer = Preconditions.of(headers).has(tag)
                ? Response.notModified().header(HttpHeaders.ETAG, Preconditions.tag(tag))
                : content(
                        query,
                        tag,
                        ContentCoding.takesGzip(headers.getHeaderString(HttpHeaders.ACCEPT_ENCODING)),
                        routing);
        return answer.header(HttpHeaders.CACHE_CONTROL, "no-cache").build();
    }

    private Response.ResponseBuilder content(ExportQuery query, String tag, boolean gzip, RoutingContext routing) {
        Response.ResponseBuilder answer = Response.ok().type(query.format().type());
        if (routing.request().method().equals(HttpMethod.HEAD)) {
            Exports.describe(routing.response(), tag, gzip);
            return answer;
        }
        return answer.entity((StreamingOutput) out -> exports.write(query, out, gzip, routing));
    }

    private static ExportFormat negotiated(Request request) {
        Variant best = request.selectVariant(Variant.mediaTypes(ExportFormat.NDJSON.type(), ExportFormat.CSV.type())
                .build());
        return best != null && best.getMediaType().isCompatible(ExportFormat.CSV.type())
                ? ExportFormat.CSV
                : ExportFormat.NDJSON;
    }
}
