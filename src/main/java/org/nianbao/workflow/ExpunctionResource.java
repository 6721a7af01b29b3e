package org.nianbao.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.nianbao.language.Bilingual;
import org.nianbao.platform.http.Preconditions;
import org.nianbao.platform.http.ReportYear;
import org.nianbao.platform.http.Representation;
import org.nianbao.platform.idempotency.Idempotent;
import org.nianbao.problem.ProblemException;
import org.nianbao.publication.Expunction;
import org.nianbao.report.Answers;
import org.nianbao.report.Reports;
import org.nianbao.report.StoredReport;

/** The expunction of what was published: proposed by one publisher, confirmed by another. */
@Path("/api/v1/reports/{organization}/{year}/expunction")
@Produces(MediaType.APPLICATION_JSON)
class ExpunctionResource {

    private static final Bilingual NONE = new Bilingual("没有待确认的清除", "No expunction waits to be confirmed");

    private final Reports reports;
    private final Expunging expunging;
    private final ReportWorkflow workflow;
    private final ObjectMapper mapper;

    ExpunctionResource(Reports reports, Expunging expunging, ReportWorkflow workflow, ObjectMapper mapper) {
        this.reports = reports;
        this.expunging = expunging;
        this.workflow = workflow;
        this.mapper = mapper;
    }

    /** What waits for the second person. */
    @GET
    public Response read(
            @PathParam("organization") String organization,
            @PathParam("year") ReportYear year,
            @Context HttpHeaders headers) {
        reports.lastRevision(organization, year.value());
        Expunction waiting =
                expunging.waiting(organization, year.value()).orElseThrow(() -> ProblemException.notFound(NONE));
        JsonNode told = mapper.valueToTree(waiting);
        String tag = Representation.digest(told.toString().getBytes(StandardCharsets.UTF_8));
        return Answers.tagged(Preconditions.of(headers).has(tag) ? Response.notModified() : Response.ok(told), tag);
    }

    /** Proposes it, or does what another person proposed. */
    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    public Response take(
            @PathParam("organization") String organization,
            @PathParam("year") ReportYear year,
            @Context HttpHeaders headers,
            InputStream body) {
        int last = reports.lastRevision(organization, year.value()).orElse(Integer.MAX_VALUE);
        StepBody.Erasure sent = StepBody.erasure(body, last);
        Step step = Step.of(organization, year.value(), "expunction", headers);
        Optional<Expunction> waiting = expunging.waitingForCaller(organization, year.value());
        if (waiting.isEmpty()) {
            return Response.accepted(expunging.propose(step, sent)).build();
        }
        StoredReport erased = expunging.confirm(step, sent, waiting.get());
        return Answers.report(Response.ok(), erased, workflow.allowed(erased));
    }
}
