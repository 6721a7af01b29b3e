package org.nianbao.report;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import org.nianbao.identity.Access;
import org.nianbao.platform.http.Page;
import org.nianbao.platform.http.Preconditions;
import org.nianbao.platform.http.Query;
import org.nianbao.platform.idempotency.Idempotent;
import org.nianbao.platform.json.RequestBody;
import org.nianbao.problem.Errors;

/** The reports on the desk. */
@Path("/api/v1/reports")
@Produces(MediaType.APPLICATION_JSON)
class ReportsResource {

    private final Desk desk;
    private final ReportOpening opening;
    private final ReportList list;
    private final ReportReader reader;
    private final Access access;

    ReportsResource(Desk desk, ReportOpening opening, ReportList list, ReportReader reader, Access access) {
        this.desk = desk;
        this.opening = opening;
        this.list = list;
        this.reader = reader;
        this.access = access;
    }

    /** The reports that the caller may read, by organization and year. */
    @GET
    public Page<ReportSummary> list(@Context UriInfo uri) {
        return list.page(Query.of(uri, "year", "organization", "within", "status", "limit", "after"));
    }

    /** Opens a draft from the blank form, or with what last year's report already says. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    public Response open(InputStream body, @Context HttpHeaders headers) {
        Errors errors = new Errors();
        JsonNode sent = RequestBody.read(body, RequestBody.SMALL, "", errors);
        ReportOpening.Request request = opening.read(sent, errors);
        Preconditions.of(headers).refuseToCreate();
        StoredReport report = desk.create(opening.document(request), access.name(), created -> {});
        return Answers.created(report, reader.allowed(report));
    }
}
