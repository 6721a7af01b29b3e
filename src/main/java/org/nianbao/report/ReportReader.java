package org.nianbao.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.nianbao.figures.DocumentReader;
import org.nianbao.figures.ReportDocument;
import org.nianbao.form.Form;
import org.nianbao.form.FormCatalogue;
import org.nianbao.platform.json.JsonObject;
import org.nianbao.problem.ErrorCode;
import org.nianbao.problem.Errors;

/** Reads whole reports that are sent to an address on the desk, and holds what is not the caller's to change. */
@ApplicationScoped
class ReportReader {

    private final DocumentReader documents;
    private final ReportYears years;
    private final Desk desk;
    private final Workflow workflow;

    ReportReader(FormCatalogue forms, ReportYears years, Desk desk, Workflow workflow) {
        this.documents = new DocumentReader(forms);
        this.years = years;
        this.desk = desk;
        this.workflow = workflow;
    }

    /** Reads a whole document for an address; what it does not say of itself, the address does. */
    ReportDocument read(JsonNode body, String organization, int year, Errors errors) {
        JsonObject source = JsonObject.of(body, "", errors);
        Optional<Form> form = years.form(year, "/year", errors);
        if (form.isEmpty()) {
            errors.throwIfAny();
        }
        Optional<ReportDocument> document = documents.read(source, DocumentReader.DESK_MEMBERS, form);
        document.ifPresent(read -> compareAddress(source, read, organization, year));
        errors.throwIfAny();
        ReportDocument read = document.orElseThrow();
        String title = source.has("title") ? read.title() : desk.usualTitle(organization, year);
        return read.at(organization, year, title);
    }

    private static void compareAddress(JsonObject source, ReportDocument read, String organization, int year) {
        if (source.present("organization") && !organization.equals(read.organization())) {
            source.errors().add("/organization", ErrorCode.READ_ONLY, organization);
        }
        if (source.present("year") && read.year() != year) {
            source.errors().add("/year", ErrorCode.READ_ONLY, String.valueOf(year));
        }
    }

    /** Finds what is wrong with a merge patch by itself, before it meets what is stored. */
    void checkPatch(JsonNode patch, StoredReport stored, Errors errors) {
        JsonObject source = JsonObject.patch(patch, "", errors);
        ReportDocument document = stored.document();
        documents
                .read(source, DocumentReader.DESK_MEMBERS, Optional.of(document.form()))
                .ifPresent(read -> compareAddress(source, read, document.organization(), document.year()));
        errors.throwIfAny();
    }

    /** Refuses a change of members that the desk keeps; sent back as they are they do no harm. */
    void checkReadOnly(JsonNode sent, StoredReport stored) {
        Errors errors = new Errors();
        JsonObject source = JsonObject.of(sent, "", errors);
        ObjectNode current = stored.toJson(allowed(stored));
        DocumentReader.DESK_MEMBERS.stream().sorted().forEach(member -> source.readOnly(member, current.get(member)));
        errors.throwIfAny();
    }

    List<String> allowed(StoredReport stored) {
        return workflow.allowed(stored);
    }
}
