package org.nianbao.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import org.nianbao.consistency.CheckResult;
import org.nianbao.consistency.Finding;
import org.nianbao.consistency.Findings;
import org.nianbao.language.Language;
import org.nianbao.report.FindingsView;
import org.nianbao.report.StoredCheck;
import org.nianbao.report.StoredReport;
import org.nianbao.review.FindingNotes.Note;

/** The findings of a stored report, each with the clerk's explanation and the reviewer's decision. */
@ApplicationScoped
class ReviewedFindings implements FindingsView {

    private final StoredCheck check;
    private final FindingNotes notes;
    private final ObjectMapper mapper;

    ReviewedFindings(StoredCheck check, FindingNotes notes, ObjectMapper mapper) {
        this.check = check;
        this.notes = notes;
        this.mapper = mapper;
    }

    @Override
    public ObjectNode of(StoredReport report, Language language) {
        CheckResult result = check.check(report);
        Function<Finding, Note> said = notes.of(report);
        ObjectNode json = mapper.valueToTree(Findings.of(result, language));
        annotate(result.violations(), json.get("violations"), said);
        annotate(result.warnings(), json.get("warnings"), said);
        return json;
    }

    private void annotate(List<Finding> findings, JsonNode views, Function<Finding, Note> said) {
        for (int i = 0; i < findings.size(); i++) {
            Note note = said.apply(findings.get(i));
            ObjectNode view = (ObjectNode) views.get(i);
            view.set("explanation", mapper.valueToTree(note.explanation()));
            view.set("decision", mapper.valueToTree(note.decision()));
        }
    }
}
