package org.nianbao.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.nianbao.consistency.CheckResult;
import org.nianbao.consistency.Finding;
import org.nianbao.identity.Access;
import org.nianbao.publication.NewRevision;
import org.nianbao.publication.Publications;
import org.nianbao.report.HeldReport;
import org.nianbao.report.StoredCheck;
import org.nianbao.report.StoredReport;
import org.nianbao.review.FindingNotes;
import org.nianbao.review.Gatekeeping;
import org.nianbao.review.ReturnReasons;

/** Makes a revision of what stands on the desk. */
@ApplicationScoped
class Publishing {

    private final Publications publications;
    private final StoredCheck check;
    private final FindingNotes notes;
    private final Gatekeeping gates;
    private final ReturnReasons reasons;
    private final Access access;

    Publishing(
            Publications publications,
            StoredCheck check,
            FindingNotes notes,
            Gatekeeping gates,
            ReturnReasons reasons,
            Access access) {
        this.publications = publications;
        this.check = check;
        this.notes = notes;
        this.gates = gates;
        this.reasons = reasons;
        this.access = access;
    }

    /**
     * Publishes a report.
     *
     * @param reason why it is published again, or {@code null} for the one with which its amendment began
     */
    void publish(HeldReport held, String reason) {
        StoredReport report = held.report();
        CheckResult result = check.check(report);
        NewRevision revision = new NewRevision(
                report.document(),
                report.origin().word(),
                report.source(),
                reason == null ? report.amendmentReason() : reason,
                explanations(report, result),
                report.isImported() ? PublishedFindings.of(result) : List.of(),
                access.name());
        held.publish(publications.publish(revision));
        gates.reset(report);
        reasons.clear(report);
    }

    /** What the clerk said to the findings, as far as a reviewer accepted it. */
    private List<JsonNode> explanations(StoredReport report, CheckResult result) {
        return notes.accepted(report, result).stream()
                .map(accepted -> explanation(accepted.finding(), accepted.explanation()))
                .toList();
    }

    private static JsonNode explanation(Finding finding, String text) {
        return PublishedFindings.finding(finding).put("explanation", text);
    }
}
