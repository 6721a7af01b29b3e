package org.nianbao.publication;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.OptionalInt;
import org.nianbao.form.Form;
import org.nianbao.form.FormCatalogue;
import org.nianbao.platform.json.StrictJson;
import org.nianbao.problem.ErrorCode;
import org.nianbao.problem.Errors;
import org.nianbao.problem.ProblemException;

/** Holds revisions of a publication against each other. */
@ApplicationScoped
class Comparison {

    private final Published published;
    private final FormCatalogue forms;

    Comparison(Published published, FormCatalogue forms) {
        this.published = published;
        this.forms = forms;
    }

    /**
     * Compares a revision with another.
     *
     * @param from the other one; the one before it where none is named
     * @throws ProblemException 404, 400 where {@code from} is no revision, 410 where either can no longer be read
     */
    @Transactional
    RevisionDifference compare(String organization, int year, int revision, OptionalInt from, Errors errors) {
        JsonNode after = content(organization, year, revision);
        int other = from.orElse(revision - 1);
        if (errors.isEmpty() && !published.exists(organization, year, other)) {
            errors.add("from", ErrorCode.NO_SUCH_REVISION, other);
        }
        errors.throwIfAny();
        JsonNode before = content(organization, year, other);
        return RevisionDifference.between(before, after, form(after));
    }

    private JsonNode content(String organization, int year, int revision) {
        return StrictJson.stored(
                published.revision(organization, year, revision).content().text());
    }

    private Form form(JsonNode content) {
        return forms.find(content.get("form").asText()).orElseThrow();
    }
}
