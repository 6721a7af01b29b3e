package org.nianbao.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nianbao.consistency.CheckResult;
import org.nianbao.consistency.Finding;
import org.nianbao.consistency.Severity;
import org.nianbao.identity.Access;
import org.nianbao.platform.http.Representation;
import org.nianbao.platform.time.Calendar;
import org.nianbao.report.StoredReport;

/**
 * What was said to findings. It belongs to the values that a finding had: it survives every new check, and no longer
 * counts when one of the values changes. A decision belongs to the explanation that it judged as well.
 */
@ApplicationScoped
public class FindingNotes {

    private final ExplanationRepository explanations;
    private final DecisionRepository decisions;
    private final Access access;
    private final Calendar calendar;

    FindingNotes(ExplanationRepository explanations, DecisionRepository decisions, Access access, Calendar calendar) {
        this.explanations = explanations;
        this.decisions = decisions;
        this.access = access;
        this.calendar = calendar;
    }

    /** What was said to one finding; {@code null} where nothing was. */
    record Note(Explanation explanation, Decision decision) {

        boolean isSettled() {
            return explanation != null || decision != null;
        }

        private boolean isPrinted() {
            return explanation != null && decision != null && decision.decision() == FindingDecision.ACCEPTED;
        }
    }

    /** A finding whose explanation a reviewer accepted, and which is printed with the report. */
    public record Accepted(Finding finding, String explanation) {}

    /** What counts of all that was said to a report's findings. */
    @Transactional
    Function<Finding, Note> of(StoredReport report) {
        Map<String, ExplanationEntity> explained = explanations.list("report", report.id()).stream()
                .collect(Collectors.toMap(entity -> entity.id, Function.identity()));
        Map<String, DecisionEntity> decided = decisions.list("report", report.id()).stream()
                .collect(Collectors.toMap(entity -> entity.id, Function.identity()));
        return finding -> {
            Explanation explanation = Optional.ofNullable(explained.get(finding.id()))
                    .filter(entity -> entity.valuesDigest.equals(digest(finding, null)))
                    .map(ExplanationEntity::view)
                    .orElse(null);
            Decision decision = Optional.ofNullable(decided.get(finding.id()))
                    .filter(entity -> entity.valuesDigest.equals(digest(finding, explanation)))
                    .map(DecisionEntity::view)
                    .orElse(null);
            return new Note(explanation, decision);
        };
    }

    /** The warnings to which nobody said anything yet. */
    @Transactional
    public List<Finding> open(StoredReport report, CheckResult result) {
        Function<Finding, Note> notes = of(report);
        return result.warnings().stream()
                .filter(finding -> finding.severity() == Severity.WARNING)
                .filter(finding -> !notes.apply(finding).isSettled())
                .toList();
    }

    /** The findings whose explanations are printed with the report. */
    @Transactional
    public List<Accepted> accepted(StoredReport report, CheckResult result) {
        Function<Finding, Note> notes = of(report);
        return Stream.concat(result.violations().stream(), result.warnings().stream())
                .filter(finding -> notes.apply(finding).isPrinted())
                .map(finding ->
                        new Accepted(finding, notes.apply(finding).explanation().text()))
                .toList();
    }

    @Transactional
    Explanation explain(StoredReport report, Finding finding, String text) {
        ExplanationEntity entity = explanations
                .findByIdOptional(new OfReport(report.id(), finding.id()))
                .orElseGet(ExplanationEntity::new);
        entity.report = report.id();
        entity.id = finding.id();
        entity.valuesDigest = digest(finding, null);
        entity.text = text;
        entity.explainedBy = access.name();
        entity.explainedAt = calendar.now();
        explanations.persistAndFlush(entity);
        return entity.view();
    }

    @Transactional
    Decision decide(StoredReport report, Finding finding, FindingDecision decision, String reason) {
        DecisionEntity entity = decisions
                .findByIdOptional(new OfReport(report.id(), finding.id()))
                .orElseGet(DecisionEntity::new);
        entity.report = report.id();
        entity.id = finding.id();
        entity.valuesDigest = digest(finding, of(report).apply(finding).explanation());
        entity.decision = decision.word();
        entity.reason = reason;
        entity.decidedBy = access.name();
        entity.decidedAt = calendar.now();
        decisions.persistAndFlush(entity);
        return entity.view();
    }

    /** Forgets everything, since what was published of the report is being erased. */
    @Transactional
    public void erase(StoredReport report) {
        explanations.delete("report", report.id());
        decisions.delete("report", report.id());
    }

    private static String digest(Finding finding, Explanation explanation) {
        String values = "%s\n%s\n%s\n%s"
                .formatted(
                        finding.cells(),
                        finding.left(),
                        finding.right(),
                        explanation == null ? "" : explanation.text());
        if (!finding.names().isEmpty()) {
            values += "\n" + finding.names();
        }
        return Representation.digest(values.getBytes(StandardCharsets.UTF_8));
    }
}
