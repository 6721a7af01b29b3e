package org.nianbao.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.nianbao.consistency.CheckResult;
import org.nianbao.consistency.Finding;
import org.nianbao.identity.Access;
import org.nianbao.language.Language;
import org.nianbao.platform.json.StrictJson;
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
                report.isImported() ? findings(result) : List.of(),
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
        return finding(finding).put("explanation", text);
    }

    /** What stands in an imported report, which is published as it was. The message tells both sides. */
    private static List<JsonNode> findings(CheckResult result) {
        return Stream.concat(result.violations().stream(), result.warnings().stream())
                .<JsonNode>map(finding -> finding(finding)
                        .put("severity", finding.severity().name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static ObjectNode finding(Finding finding) {
        ObjectNode json = StrictJson.NODES
                .objectNode()
                .put("finding", finding.id())
                .put("rule", finding.rule().id())
                .put("message", finding.message().in(Language.ZH))
                .put("basis", finding.rule().basis().in(Language.ZH));
        ArrayNode cells = json.putArray("cells");
        finding.cells().forEach(cell -> cells.add(cell.pointer()));
        return json;
    }
}
