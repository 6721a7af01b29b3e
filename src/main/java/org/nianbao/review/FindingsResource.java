package org.nianbao.review;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.nianbao.language.Language;
import org.nianbao.platform.http.Preconditions;
import org.nianbao.platform.http.ReportYear;
import org.nianbao.platform.json.JsonObject;
import org.nianbao.platform.json.RequestBody;
import org.nianbao.problem.Errors;
import org.nianbao.report.Answers;
import org.nianbao.report.Reports;
import org.nianbao.report.StoredReport;

/** The findings of a working copy, and what clerk and reviewer say to them. */
@Path("/api/v1/reports/{organization}/{year}/findings")
@Produces(MediaType.APPLICATION_JSON)
class FindingsResource {

    private final Reports reports;
    private final ReviewedFindings findings;
    private final Remarks remarks;

    FindingsResource(Reports reports, ReviewedFindings findings, Remarks remarks) {
        this.reports = reports;
        this.findings = findings;
        this.remarks = remarks;
    }

    @GET
    public Response read(
            @PathParam("organization") String organization,
            @PathParam("year") ReportYear year,
            @Context HttpHeaders headers) {
        StoredReport report = reports.get(organization, year.value());
        Language language = Language.accepted(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return Answers.inLanguage(findings.of(report, language), language, headers);
    }

    /** The clerk says why a finding, or what a return complained of, is right as it is. */
    @PUT
    @Path("/{finding}/explanation")
    @Consumes(MediaType.APPLICATION_JSON)
    public Explanation explain(
            @PathParam("organization") String organization,
            @PathParam("year") ReportYear year,
            @PathParam("finding") String finding,
            @Context HttpHeaders headers,
            InputStream body) {
        reports.get(organization, year.value());
        Errors errors = new Errors();
        JsonObject source = JsonObject.of(RequestBody.read(body, RequestBody.SMALL, "", errors), "", errors)
                .only("text");
        String text = Texts.required(source, "text");
        errors.throwIfAny();
        return remarks.explain(organization, year.value(), finding, Preconditions.of(headers), text);
    }

    /** The reviewer decides whether a finding stands. */
    @PUT
    @Path("/{finding}/decision")
    @Consumes(MediaType.APPLICATION_JSON)
    public Decision decide(
            @PathParam("organization") String organization,
            @PathParam("year") ReportYear year,
            @PathParam("finding") String finding,
            @Context HttpHeaders headers,
            InputStream body) {
        reports.get(organization, year.value());
        Errors errors = new Errors();
        JsonObject source = JsonObject.of(RequestBody.read(body, RequestBody.SMALL, "", errors), "", errors)
                .only("decision", "reason");
        FindingDecision decision = source.required("decision", source.oneOf("decision", FindingDecision.WORDS));
        String reason = Texts.required(source, "reason");
        errors.throwIfAny();
        return remarks.decide(organization, year.value(), finding, Preconditions.of(headers), decision, reason);
    }
}
