package org.nianbao.workflow;

import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Collectors;
import org.nianbao.deadline.Gate;
import org.nianbao.language.Bilingual;
import org.nianbao.platform.http.ReportYear;
import org.nianbao.platform.idempotency.Idempotent;
import org.nianbao.platform.json.Changes.Change;
import org.nianbao.problem.ProblemException;
import org.nianbao.report.Answers;
import org.nianbao.report.HeldReport;
import org.nianbao.report.Reports;
import org.nianbao.report.Status;
import org.nianbao.report.StoredReport;
import org.nianbao.review.GateDecision;
import org.nianbao.review.Gatekeeping;
import org.nianbao.review.Reason;
import org.nianbao.review.ReturnReasons;

/** The steps between the clerk and the reviewer. */
@Path("/api/v1/reports/{organization}/{year}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class ReviewStepsResource {

    private static final Bilingual NO_SUCH_GATE =
            new Bilingual("本报告没有名为“%s”的审核关", "This report has no gate “%s” to pass");

    private final Reports reports;
    private final Steps steps;
    private final ReportWorkflow workflow;
    private final Gatekeeping gates;
    private final ReturnReasons reasons;

    ReviewStepsResource(
            Reports reports, Steps steps, ReportWorkflow workflow, Gatekeeping gates, ReturnReasons reasons) {
        this.reports = reports;
        this.steps = steps;
        this.workflow = workflow;
        this.gates = gates;
        this.reasons = reasons;
    }

    /** The clerk hands the report to the reviewers and writes in it no longer. */
    @POST
    @Path("/submission")
    @Idempotent
    public Response submit(
            @PathParam("organization") String organization,
            @PathParam("year") ReportYear year,
            @Context HttpHeaders headers,
            InputStream body) {
        reports.get(organization, year.value());
        StepBody.empty(body);
        return answer(steps.take(
                Step.of(organization, year.value(), "submission", headers), held -> move(held, Status.SUBMITTED)));
    }

    /** The clerk takes back what nobody has reviewed yet. */
    @POST
    @Path("/recall")
    @Idempotent
    public Response recall(
            @PathParam("organization") String organization,
            @PathParam("year") ReportYear year,
            @Context HttpHeaders headers,
            InputStream body) {
        reports.get(organization, year.value());
        StepBody.empty(body);
        return answer(
                steps.take(Step.of(organization, year.value(), "recall", headers), held -> move(held, Status.DRAFT)));
    }

    /** The reviewer gives the report back and says what is to be mended, and where. */
    @POST
    @Path("/return")
    @Idempotent
    public Response giveBack(
            @PathParam("organization") String organization,
            @PathParam("year") ReportYear year,
            @Context HttpHeaders headers,
            InputStream body) {
        StoredReport report = reports.get(organization, year.value());
        List<Reason> given = StepBody.reasons(body, report.document().toJson());
        String summary = given.stream()
                .map(reason -> reason.pointer() + ": " + reason.text())
                .collect(Collectors.joining("\n"));
        Step step = Step.of(organization, year.value(), "return", headers).because(summary);
        return answer(steps.take(step, held -> giveBack(held, given)));
    }

    /** The reviewer decides one gate. */
    @PUT
    @Path("/reviews/{gate}")
    @Idempotent
    public Response review(
            @PathParam("organization") String organization,
            @PathParam("year") ReportYear year,
            @PathParam("gate") String id,
            @Context HttpHeaders headers,
            InputStream body) {
        StoredReport report = reports.get(organization, year.value());
        Gate gate = gates.find(report, id).orElseThrow(() -> ProblemException.notFound(NO_SUCH_GATE.with(id)));
        StepBody.Verdict verdict = StepBody.verdict(body);
        Step step = Step.of(organization, year.value(), "review", headers)
                .because(verdict.comment())
                .changing(decided(gate, verdict.decision()))
                .settlingData(verdict.passes() && gate.id().equals(Gatekeeping.DATA));
        return answer(steps.take(step, held -> decide(held, gate, verdict)));
    }

    private static Change decided(Gate gate, GateDecision decision) {
        return new Change("/reviews/" + gate.id(), NullNode.instance, TextNode.valueOf(decision.word()));
    }

    private void decide(HeldReport held, Gate gate, StepBody.Verdict verdict) {
        if (verdict.passes()) {
            gates.decide(held.report(), gate, verdict.decision(), verdict.comment());
            held.move(gates.allPassed(held.report()) ? Status.APPROVED : Status.SUBMITTED);
        } else {
            giveBack(held, List.of(new Reason("", verdict.comment())));
        }
    }

    private void giveBack(HeldReport held, List<Reason> given) {
        reasons.give(held.report(), given);
        move(held, Status.RETURNED);
    }

    /** Whatever was decided at gates was decided about another submission than the next one. */
    private void move(HeldReport held, Status status) {
        gates.reset(held.report());
        held.move(status);
    }

    private Response answer(StoredReport report) {
        return Answers.report(Response.ok(), report, workflow.allowed(report));
    }
}
