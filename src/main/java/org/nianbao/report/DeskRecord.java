package org.nianbao.report;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.nianbao.figures.ReportDocument;
import org.nianbao.history.Entry;
import org.nianbao.history.History;
import org.nianbao.platform.json.Changes;
import org.nianbao.platform.json.Changes.Change;
import org.nianbao.platform.json.StrictJson;

/** Remembers with every write to the desk who changed the draft, and what. */
@ApplicationScoped
class DeskRecord {

    /** Opening a report from the blank form, or from what the caller sent. */
    static final String CREATION = "creation";

    private static final String DISCARD = "discard";

    private final ReportRepository repository;
    private final History history;

    DeskRecord(ReportRepository repository, History history) {
        this.repository = repository;
        this.history = history;
    }

    void created(ReportEntity entity, ReportDocument document, String author, Making making) {
        ReportDocument blank = document.blank();
        repository.addAuthor(entity.id, author);
        List<Change> changes = new ArrayList<>(making.sources());
        changes.addAll(changes(blank.toJson(), document.toJson(), ""));
        history.add(entry(entity, making.deed(), changes), author);
    }

    /** A write that changes nothing is no deed, and makes nobody an author. */
    void updated(ReportEntity entity, JsonNode before, JsonNode after, String pointer, String author) {
        List<Change> changes = changes(before, after, pointer);
        if (!changes.isEmpty()) {
            repository.addAuthor(entity.id, author);
            history.add(entry(entity, Workflow.UPDATE, changes), author);
        }
    }

    void deleted(ReportEntity entity, ReportDocument document) {
        history.add(entry(entity, Workflow.DELETE, changes(document.toJson(), StrictJson.NODES.objectNode(), "")));
    }

    void discarded(ReportEntity entity, ReportDocument amendment, ReportDocument standing) {
        repository.forgetAuthors(entity.id);
        history.add(entry(entity, DISCARD, changes(amendment.toJson(), standing.toJson(), "")));
    }

    private static List<Change> changes(JsonNode before, JsonNode after, String pointer) {
        return Changes.between(before, after, pointer);
    }

    private static Entry entry(ReportEntity entity, String action, List<Change> changes) {
        return new Entry(entity.organization, entity.year, action, null, changes);
    }
}
