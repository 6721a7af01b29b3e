package org.nianbao.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.nianbao.deadline.Gate;
import org.nianbao.language.Language;
import org.nianbao.platform.http.ReportYear;
import org.nianbao.report.Answers;
import org.nianbao.report.Reports;
import org.nianbao.report.StoredReport;

/** How far the review of a report has come. */
@Path("/api/v1/reports/{organization}/{year}/reviews")
@Produces(MediaType.APPLICATION_JSON)
class ReviewsResource {

    private final Reports reports;
    private final Gatekeeping gates;
    private final GateRepository decisions;
    private final ReturnReasons reasons;
    private final ObjectMapper mapper;

    ReviewsResource(
            Reports reports, Gatekeeping gates, GateRepository decisions, ReturnReasons reasons, ObjectMapper mapper) {
        this.reports = reports;
        this.gates = gates;
        this.decisions = decisions;
        this.reasons = reasons;
        this.mapper = mapper;
    }

    /**
     * The state of a review.
     *
     * @param reasons those of the last return, empty where the report never was returned
     * @param amendmentReason why the report is being amended, or {@code null}
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Review(List<GateView> gates, List<ReturnReason> reasons, String amendmentReason) {}

    /** A gate, with what was decided there, or {@code null} while nothing was. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record GateView(String gate, String label, String decision, String comment, String decidedBy, Instant decidedAt) {

        static GateView of(Gate gate, GateEntity decided, Language language) {
            String label = gate.label().in(language);
            return decided == null
                    ? new GateView(gate.id(), label, null, null, null, null)
                    : new GateView(
                            gate.id(), label, decided.decision, decided.comment, decided.decidedBy, decided.decidedAt);
        }
    }

    @GET
    @Transactional
    public Response read(
            @PathParam("organization") String organization,
            @PathParam("year") ReportYear year,
            @Context HttpHeaders headers) {
        StoredReport report = reports.get(organization, year.value());
        Language language = Language.accepted(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return Answers.inLanguage(mapper.valueToTree(review(report, language)), language, headers);
    }

    private Review review(StoredReport report, Language language) {
        Map<String, GateEntity> decided = decisions.of(report.id());
        List<GateView> views = gates.of(report).stream()
                .map(gate -> GateView.of(gate, decided.get(gate.id()), language))
                .toList();
        return new Review(views, reasons.of(report), report.amendmentReason());
    }
}
