package org.nianbao.workflow;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.nianbao.identity.Access;
import org.nianbao.platform.http.ReportYear;
import org.nianbao.platform.idempotency.Idempotent;
import org.nianbao.publication.Publications;
import org.nianbao.report.Answers;
import org.nianbao.report.HeldReport;
import org.nianbao.report.Reports;
import org.nianbao.report.Status;
import org.nianbao.report.StoredReport;

/** The publisher's steps. */
@Path("/api/v1/reports/{organization}/{year}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class PublicationStepsResource {

    private final Reports reports;
    private final Steps steps;
    private final ReportWorkflow workflow;
    private final Publishing publishing;
    private final Publications publications;
    private final Access access;

    PublicationStepsResource(
            Reports reports,
            Steps steps,
            ReportWorkflow workflow,
            Publishing publishing,
            Publications publications,
            Access access) {
        this.reports = reports;
        this.steps = steps;
        this.workflow = workflow;
        this.publishing = publishing;
        this.publications = publications;
        this.access = access;
    }

    /** Writes the next revision, for good. */
    @POST
    @Path("/publication")
    @Idempotent
    public Response publish(
            @PathParam("organization") String organization,
            @PathParam("year") ReportYear year,
            @Context HttpHeaders headers,
            InputStream body) {
        reports.get(organization, year.value());
        String reason = StepBody.optionalReason(body).orElse(null);
        Step step = Step.of(organization, year.value(), "publication", headers).because(reason);
        StoredReport report = steps.take(step, held -> publishing.publish(held, reason));
        String revision =
                "/api/v1/publications/%s/%s/revisions/%s".formatted(organization, year.value(), report.revision());
        return answer(Response.status(Response.Status.CREATED).header(HttpHeaders.LOCATION, revision), report);
    }

    /** Opens a draft that begins with what is published. */
    @POST
    @Path("/amendment")
    @Idempotent
    public Response amend(
            @PathParam("organization") String organization,
            @PathParam("year") ReportYear year,
            @Context HttpHeaders headers,
            InputStream body) {
        reports.lastRevision(organization, year.value());
        String reason = StepBody.reason(body);
        Step step = Step.of(organization, year.value(), "amendment", headers).because(reason);
        return answer(Response.ok(), steps.take(step, held -> amend(held, reason)));
    }

    private void amend(HeldReport held, String reason) {
        StoredReport report = held.report();
        held.amend(publications.document(report.organization(), report.year()).orElseThrow(), reason);
    }

    /** Takes what is published out of sight, and leaves a tombstone. */
    @POST
    @Path("/withdrawal")
    @Idempotent
    public Response withdraw(
            @PathParam("organization") String organization,
            @PathParam("year") ReportYear year,
            @Context HttpHeaders headers,
            InputStream body) {
        reports.lastRevision(organization, year.value());
        String reason = StepBody.reason(body);
        Step step = Step.of(organization, year.value(), "withdrawal", headers).because(reason);
        return answer(Response.ok(), steps.take(step, held -> withdraw(held, reason)));
    }

    private void withdraw(HeldReport held, String reason) {
        StoredReport report = held.report();
        publications.withdraw(report.organization(), report.year(), reason, access.name());
        held.move(report.status() == Status.PUBLISHED ? Status.WITHDRAWN : report.status());
    }

    private Response answer(Response.ResponseBuilder answer, StoredReport report) {
        return Answers.report(answer, report, workflow.allowed(report));
    }
}
