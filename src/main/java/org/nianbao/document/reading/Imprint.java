package org.nianbao.document.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.nianbao.figures.DocumentReader;
import org.nianbao.figures.ReportDocument;
import org.nianbao.form.FormCatalogue;
import org.nianbao.platform.json.JsonObject;
import org.nianbao.platform.json.StrictJson;
import org.nianbao.problem.Errors;
import org.nianbao.problem.ProblemException;

/**
 * The report document that a file carries unseen where this service wrote it. It says what print cannot: marks, exact white
 * space, topics, the scope. Anybody can edit what is to be seen, so that comes first: part by part, what the imprint says is
 * taken only where the file still shows what would be printed of it.
 */
public final class Imprint {

    private final DocumentReader documents;

    public Imprint(FormCatalogue forms) {
        this.documents = new DocumentReader(forms);
    }

    /**
     * Completes what was read in what is to be seen.
     *
     * @param visible what was read there
     * @param imprint what the file carries unseen; whatever is wrong with it, it is as if it were not there
     */
    public Reading reconcile(Reading visible, String imprint) {
        return read(imprint)
                .filter(embedded ->
                        embedded.form().id().equals(visible.document().form().id()))
                .map(embedded -> new Reconciliation(visible, embedded).reading())
                .orElse(visible);
    }

    private Optional<ReportDocument> read(String imprint) {
        try {
            Errors errors = new Errors();
            JsonNode json = StrictJson.read(imprint.getBytes(StandardCharsets.UTF_8), "", errors);
            Optional<ReportDocument> document =
                    documents.read(JsonObject.of(json, "", errors), Set.of(), Optional.empty());
            return document.filter(read -> errors.isEmpty());
        } catch (ProblemException notJson) {
            return Optional.empty();
        }
    }
}
