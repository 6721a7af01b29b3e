package org.nianbao.report;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.nianbao.consistency.CheckAnswer;
import org.nianbao.consistency.CheckResult;
import org.nianbao.consistency.ConsistencyCheck;
import org.nianbao.consistency.Findings;
import org.nianbao.language.Language;
import org.nianbao.platform.http.Preconditions;

/** The consistency check of what is stored. */
@Path("/api/v1/reports/{organization}/{year}")
@Produces(MediaType.APPLICATION_JSON)
class ReportCheckResource {

    private final Desk desk;
    private final ConsistencyCheck check;

    ReportCheckResource(Desk desk, ConsistencyCheck check) {
        this.desk = desk;
        this.check = check;
    }

    /** 200 when no error stands, 422 with the violations when one does. */
    @POST
    @Path("/consistency-check")
    public Response check(
            @PathParam("organization") String organization,
            @PathParam("year") ReportYear year,
            @Context HttpHeaders headers) {
        CheckResult result = check.check(desk.get(organization, year.value()).document());
        return CheckAnswer.of(result, headers);
    }

    /** The same findings as a resource that can be read, whatever they are. */
    @GET
    @Path("/findings")
    public Response findings(
            @PathParam("organization") String organization,
            @PathParam("year") ReportYear year,
            @Context HttpHeaders headers) {
        StoredReport report = desk.get(organization, year.value());
        CheckResult result = check.check(report.document());
        Language language = Language.accepted(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        String tag = report.tag() + "+" + result.ruleSet() + "-" + language.tag();
        Response.ResponseBuilder answer = Preconditions.of(headers).has(tag)
                ? Response.notModified()
                : Response.ok(Findings.of(result, language)).header(HttpHeaders.CONTENT_LANGUAGE, language.tag());
        return Answers.tagged(answer.header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE), tag);
    }
}
