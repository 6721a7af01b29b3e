package org.nianbao.publication;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.nianbao.figures.ReportDocument;
import org.nianbao.platform.json.StrictJson;

/** Stores the figures of revisions that were published before figures were stored beside them; once, at the start. */
@ApplicationScoped
class FiguresBackfill {

    private static final String WITHOUT = """
            select r.revision, r.content
            from publication_revision r
            where r.content <> '{}' and not exists (
                select from publication_figures f
                where f.organization = r.organization and f.year = r.year and f.revision = r.revision)
            order by r.organization, r.year, r.revision
            limit 500
            """;

    private final EntityManager entities;
    private final RevisionContent contents;
    private final RevisionFigures figures;

    FiguresBackfill(EntityManager entities, RevisionContent contents, RevisionFigures figures) {
        this.entities = entities;
        this.contents = contents;
        this.figures = figures;
    }

    /** After the layouts, which figures refer to. */
    @Transactional
    void fill(@Observes @Priority(2) StartupEvent started) {
        List<Tuple> found = without();
        while (!found.isEmpty()) {
            found.forEach(row -> fill(row.get("revision", Integer.class), row.get("content", String.class)));
            found = without();
        }
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> without() {
        return entities.createNativeQuery(WITHOUT, Tuple.class).getResultList();
    }

    private void fill(int revision, String content) {
        ReportDocument document = contents.read(content);
        List<JsonNode> findings = new ArrayList<>();
        StrictJson.stored(content).path("findings").forEach(findings::add);
        figures.add(document, revision, findings);
    }
}
