package org.nianbao.publication;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.List;
import org.nianbao.figures.Figures;
import org.nianbao.figures.ReportDocument;
import org.nianbao.platform.json.StrictJson;

/** Keeps the figures of each revision beside its content, so that whoever adds them up need not read that. */
@ApplicationScoped
class RevisionFigures {

    private static final String INSERT = """
            insert into publication_figures (organization, year, revision, form, cells, not_applicable, open_errors)
            select * from json_to_recordset(cast(:rows as json)) as row (
                organization text, year integer, revision integer, form text, cells numeric[], not_applicable smallint[],
                open_errors integer)
            """;

    private final EntityManager entities;

    RevisionFigures(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * @param findings those that are published with the revision
     */
    void add(ReportDocument document, int revision, List<JsonNode> findings) {
        insert(StrictJson.NODES.arrayNode().add(row(document, revision, findings)));
    }

    /** Adds those of many revisions at once. */
    void add(List<StoredRevision> revisions) {
        ArrayNode rows = StrictJson.NODES.arrayNode();
        revisions.forEach(stored -> rows.add(row(
                stored.revision().document(),
                stored.place().revision(),
                stored.revision().findings())));
        insert(rows);
    }

    private void insert(ArrayNode rows) {
        entities.createNativeQuery(INSERT).setParameter("rows", rows.toString()).executeUpdate();
    }

    private static ObjectNode row(ReportDocument document, int revision, List<JsonNode> findings) {
        Figures figures = document.figures();
        ObjectNode row = StrictJson.NODES
                .objectNode()
                .put("organization", document.organization())
                .put("year", document.year())
                .put("revision", revision)
                .put("form", document.form().id())
                .put("open_errors", openErrors(findings));
        ArrayNode cells = row.putArray("cells");
        Arrays.stream(figures.values()).forEach(cells::add);
        ArrayNode notApplicable = row.putArray("not_applicable");
        Arrays.stream(figures.notApplicable()).forEach(notApplicable::add);
        return row;
    }

    private static int openErrors(List<JsonNode> findings) {
        return (int) findings.stream()
                .filter(finding -> finding.path("severity").asText().equals("error"))
                .count();
    }
}
