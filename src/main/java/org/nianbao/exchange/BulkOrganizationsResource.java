package org.nianbao.exchange;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.nianbao.language.Bilingual;
import org.nianbao.language.Language;
import org.nianbao.organization.RegisterListing;
import org.nianbao.organization.RegisterLoading;
import org.nianbao.platform.http.LongBody;
import org.nianbao.platform.http.Preconditions;
import org.nianbao.platform.http.Query;
import org.nianbao.platform.json.RequestBody;
import org.nianbao.problem.ProblemException;
import org.nianbao.problem.ProblemType;

/** The register as a table, out and in. */
@Path("/api/v1/bulk/organizations")
class BulkOrganizationsResource {

    private static final String TABLE = "text/csv";
    private static final Bilingual INCOMPLETE =
            new Bilingual("请求体没有完整到达", "The body did not arrive completely, or not in time");

    private final RegisterLoading loading;
    private final RegisterListing listing;
    private final RegisterExport export;
    private final Batches batches;
    private final LoadAnswers loads;
    private final LongAnswers answers;

    BulkOrganizationsResource(
            RegisterLoading loading,
            RegisterListing listing,
            RegisterExport export,
            Batches batches,
            LoadAnswers loads,
            LongAnswers answers) {
        this.loading = loading;
        this.listing = listing;
        this.export = export;
        this.batches = batches;
        this.loads = loads;
        this.answers = answers;
    }

    @GET
    @Produces(TABLE)
    public Response read(@Context UriInfo uri, @Context HttpHeaders headers, @Context RoutingContext request) {
        Query query = Query.of(uri, "within");
        Optional<String> within = query.text("within");
        listing.check(within, query.errors());
        query.errors().throwIfAny();
        String tag = listing.tag(within);
        Response.ResponseBuilder answer = Preconditions.of(headers).has(tag)
                ? Response.notModified()
                : Response.ok(answers.answer(request, table -> export.write(within, table)), TABLE + ";charset=UTF-8");
        return answer.header(HttpHeaders.ETAG, Preconditions.tag(tag))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    @PUT
    @LongBody
    @Consumes(TABLE)
    @Produces(BulkReportsResource.LINES)
    public Response load(
            @Context UriInfo uri, @Context HttpHeaders headers, @Context RoutingContext request, InputStream body) {
        Query query = Query.of(uri, "dryRun");
        boolean dryRun = query.truth("dryRun");
        query.errors().throwIfAny();
        Language language = Language.accepted(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        InputLines lines = LongBodies.lines(body, headers, RegisterLoad.LONGEST);
        LoadOptions options = new LoadOptions(dryRun, language, uri.getPath());
        RegisterLoad load = new RegisterLoad(table(lines, body), loading, batches, options);
        return loads.answer(request, headers, lines, load);
    }

    /** What the first line says decides whether there is anything to load. */
    private static RegisterTable table(InputLines lines, InputStream body) {
        try {
            try {
                return RegisterTable.of(lines.next().map(InputLines.Line::bytes).orElseGet(() -> new byte[0]));
            } catch (ProblemException noTable) {
                RequestBody.drain(body);
                throw noTable;
            }
        } catch (IOException brokenOff) {
            throw ProblemException.of(ProblemType.INVALID_REQUEST, INCOMPLETE);
        }
    }
}
