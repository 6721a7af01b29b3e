package org.nianbao.exchange;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import org.nianbao.language.Language;
import org.nianbao.platform.http.LongBody;
import org.nianbao.platform.http.Query;

/** Any number of reports in, line by line. */
@Path("/api/v1/bulk/reports")
class BulkReportsResource {

    static final String LINES = "application/x-ndjson";

    private final ReportLines lines;
    private final DraftLoader drafts;
    private final PublishedLoader published;
    private final LoadScope scope;
    private final Batches batches;
    private final LoadAnswers answers;

    BulkReportsResource(
            ReportLines lines,
            DraftLoader drafts,
            PublishedLoader published,
            LoadScope scope,
            Batches batches,
            LoadAnswers answers) {
        this.lines = lines;
        this.drafts = drafts;
        this.published = published;
        this.scope = scope;
        this.batches = batches;
        this.answers = answers;
    }

    /** Drafts on the desk, or with {@code publish} what was published elsewhere. */
    @POST
    @LongBody
    @Consumes(LINES)
    @Produces(LINES)
    public Response load(
            @Context UriInfo uri, @Context HttpHeaders headers, @Context RoutingContext request, InputStream body) {
        Query query = Query.of(uri, "publish", "dryRun");
        boolean publish = query.truth("publish");
        boolean dryRun = query.truth("dryRun");
        query.errors().throwIfAny();
        Language language = Language.accepted(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        LoadOptions options = new LoadOptions(dryRun, language, uri.getPath());
        ReportLoad load = new ReportLoad(lines, publish ? published : drafts, scope, batches, options);
        return answers.answer(request, headers, LongBodies.lines(body, headers, ReportLines.LONGEST), load);
    }
}
