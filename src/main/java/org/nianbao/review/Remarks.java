package org.nianbao.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.nianbao.consistency.CheckResult;
import org.nianbao.consistency.Finding;
import org.nianbao.history.Entry;
import org.nianbao.history.History;
import org.nianbao.identity.Access;
import org.nianbao.language.Bilingual;
import org.nianbao.platform.http.Preconditions;
import org.nianbao.problem.ProblemException;
import org.nianbao.problem.ProblemType;
import org.nianbao.report.HeldReport;
import org.nianbao.report.ReportAuthors;
import org.nianbao.report.ReportMoves;
import org.nianbao.report.StoredCheck;
import org.nianbao.report.StoredReport;
import org.nianbao.report.Workflow;

/** Takes down what clerks and reviewers say to findings, and clerks to reasons of a return. */
@ApplicationScoped
class Remarks {

    static final String EXPLANATION = "explanation";
    static final String DECISION = "decision";

    private static final Bilingual NO_SUCH_FINDING = new Bilingual(
            "现在没有编号为 %s 的问题或退回理由", "There is no finding and no reason of a return with the id %s at present");
    private static final Bilingual DATA_GATE_PASSED =
            new Bilingual("数据关已通过，说明不能再改", "The data gate was passed, so explanations no longer change");
    private static final Bilingual OWN_DRAFT =
            new Bilingual("您修改过本稿，不能裁定其问题", "You changed this draft, so you cannot decide about its findings");

    private final ReportMoves moves;
    private final Workflow workflow;
    private final StoredCheck check;
    private final FindingNotes notes;
    private final ReturnReasons reasons;
    private final Gatekeeping gates;
    private final ReportAuthors authors;
    private final Access access;
    private final History history;

    Remarks(
            ReportMoves moves,
            Workflow workflow,
            StoredCheck check,
            FindingNotes notes,
            ReturnReasons reasons,
            Gatekeeping gates,
            ReportAuthors authors,
            Access access,
            History history) {
        this.moves = moves;
        this.workflow = workflow;
        this.check = check;
        this.notes = notes;
        this.reasons = reasons;
        this.gates = gates;
        this.authors = authors;
        this.access = access;
        this.history = history;
    }

    /**
     * Explains a finding or a reason.
     *
     * @throws ProblemException 404, 428 over an explanation that stands already, 412, 409
     */
    @Transactional
    Explanation explain(String organization, int year, String id, Preconditions conditions, String text) {
        StoredReport report = hold(organization, year);
        Optional<ReasonEntity> reason = reasons.find(report, id);
        Optional<Finding> finding = finding(report, id);
        if (reason.isEmpty() && finding.isEmpty()) {
            throw missing(id);
        }
        boolean stands = reason.map(found -> found.explanation != null)
                .orElseGet(() -> notes.of(report).apply(finding.get()).explanation() != null);
        require(conditions, report, stands);
        workflow.require(EXPLANATION, report.status());
        if (gates.isPassed(report, Gatekeeping.DATA)) {
            throw ProblemException.of(ProblemType.INVALID_TRANSITION, DATA_GATE_PASSED);
        }
        history.add(new Entry(organization, year, EXPLANATION, text, List.of()));
        return reason.map(found -> reasons.explain(found, text))
                .orElseGet(() -> notes.explain(report, finding.get(), text));
    }

    /**
     * Decides about a finding.
     *
     * @throws ProblemException 403 for who changed the draft, 404, 428 over a decision that stands already, 412, 409
     */
    @Transactional
    Decision decide(
            String organization,
            int year,
            String id,
            Preconditions conditions,
            FindingDecision decision,
            String reason) {
        StoredReport report = hold(organization, year);
        if (authors.include(access.name(), report)) {
            throw ProblemException.of(ProblemType.FORBIDDEN, OWN_DRAFT);
        }
        Finding finding = finding(report, id).orElseThrow(() -> missing(id));
        require(conditions, report, notes.of(report).apply(finding).decision() != null);
        workflow.require(DECISION, report.status());
        history.add(new Entry(organization, year, DECISION, reason, List.of()));
        return notes.decide(report, finding, decision, reason);
    }

    private StoredReport hold(String organization, int year) {
        HeldReport held = moves.hold(organization, year);
        return held.report();
    }

    private Optional<Finding> finding(StoredReport report, String id) {
        CheckResult result = check.check(report);
        Predicate<Finding> asked = finding -> finding.id().equals(id);
        return Stream.concat(result.violations().stream(), result.warnings().stream())
                .filter(asked)
                .findFirst();
    }

    /** What was said already is not said over without knowing the report; what is new needs no condition. */
    private static void require(Preconditions conditions, StoredReport report, boolean stands) {
        if (stands || conditions.nameVersion()) {
            conditions.requireCurrentOrAny(report.tag());
        }
    }

    private static ProblemException missing(String id) {
        return ProblemException.notFound(NO_SUCH_FINDING.with(id));
    }
}
