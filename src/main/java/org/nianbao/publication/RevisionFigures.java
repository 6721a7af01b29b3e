package org.nianbao.publication;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.List;
import org.nianbao.figures.Figures;
import org.nianbao.figures.ReportDocument;

/** Keeps the figures of each revision beside its content, so that whoever adds them up need not read that. */
@ApplicationScoped
class RevisionFigures {

    private static final String INSERT = """
            insert into publication_figures (organization, year, revision, form, cells, not_applicable, open_errors)
            values (:organization, :year, :revision, :form, :cells, :notApplicable, :openErrors)
            """;

    private final EntityManager entities;

    RevisionFigures(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * @param findings those that are published with the revision
     */
    void add(ReportDocument document, int revision, List<JsonNode> findings) {
        Figures figures = document.figures();
        entities.createNativeQuery(INSERT)
                .setParameter("organization", document.organization())
                .setParameter("year", document.year())
                .setParameter("revision", revision)
                .setParameter("form", document.form().id())
                .setParameter("cells", figures.values())
                .setParameter("notApplicable", positions(figures))
                .setParameter("openErrors", openErrors(findings))
                .executeUpdate();
    }

    private static Short[] positions(Figures figures) {
        return Arrays.stream(figures.notApplicable())
                .mapToObj(position -> (short) position)
                .toArray(Short[]::new);
    }

    private static int openErrors(List<JsonNode> findings) {
        return (int) findings.stream()
                .filter(finding -> finding.path("severity").asText().equals("error"))
                .count();
    }
}
