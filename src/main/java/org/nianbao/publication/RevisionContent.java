package org.nianbao.publication;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.nianbao.document.writing.PrintedReport;
import org.nianbao.figures.DocumentReader;
import org.nianbao.figures.ReportDocument;
import org.nianbao.form.FormCatalogue;
import org.nianbao.organization.Organization;
import org.nianbao.organization.Register;
import org.nianbao.platform.json.JsonObject;
import org.nianbao.platform.json.StrictJson;
import org.nianbao.platform.time.Calendar;
import org.nianbao.platform.time.Instants;
import org.nianbao.problem.Errors;

/**
 * What a revision says: the document and what is published with it. Every member is always there, {@code null} or empty
 * where there is nothing to say, so that nobody has to know which absent ones are hashed how.
 */
@ApplicationScoped
class RevisionContent {

    private static final String ORGANIZATION_NAME = "organizationName";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu年M月d日");

    private final Register register;
    private final DocumentReader reader;

    RevisionContent(Register register, FormCatalogue forms) {
        this.register = register;
        this.reader = new DocumentReader(forms);
    }

    /** The organization of a report as it was on the last day of the year. */
    Organization organization(ReportDocument document) {
        return register.find(document.organization(), LocalDate.of(document.year(), Month.DECEMBER, 31))
                .orElseThrow(() -> new IllegalStateException("The report's organization is gone from the register"));
    }

    /** A revision as it will be stored. */
    StoredRevision store(NewRevision revision, Organization organization, Chained place) {
        return new StoredRevision(
                revision, organization, place, CanonicalJson.of(write(revision, organization, place)));
    }

    private static ObjectNode write(NewRevision revision, Organization organization, Chained place) {
        ObjectNode json = revision.document().toJson();
        json.withArray("/asPublished");
        json.put(ORGANIZATION_NAME, organization.name())
                .put("kind", organization.kind().word())
                .put("division", organization.division())
                .put("parent", organization.parent())
                .put("origin", revision.origin())
                .put("revision", place.revision())
                .put("previousSha256", place.previousSha256())
                .put("publishedAt", Instants.text(place.publishedAt()))
                .put("firstPublishedAt", Instants.text(place.firstPublishedAt()))
                .put("reason", revision.reason());
        json.set("source", revision.source());
        json.putArray("explanations").addAll(revision.explanations());
        json.putArray("findings").addAll(revision.findings());
        return json;
    }

    /** A revision as it is laid out, under the name that its organization had. */
    PrintedReport printed(Published.Readable readable) {
        RevisionEntity revision = readable.revision();
        JsonNode content = StrictJson.stored(readable.content().text());
        PrintedReport.Colophon colophon = new PrintedReport.Colophon(
                revision.revision,
                revision.sha256,
                DAY.format(revision.publishedAt.atZone(Calendar.ZONE)),
                revision.address());
        return new PrintedReport(read(content), content.get(ORGANIZATION_NAME).textValue(), Optional.of(colophon));
    }

    /** The document in a stored revision. */
    ReportDocument read(String content) {
        return read(StrictJson.stored(content));
    }

    private ReportDocument read(JsonNode content) {
        Errors errors = new Errors();
        JsonObject source = JsonObject.of(content, "", errors);
        Optional<ReportDocument> document = reader.read(source, DocumentReader.PUBLICATION_MEMBERS, Optional.empty());
        if (!errors.isEmpty()) {
            throw new IllegalStateException("A stored revision does not fit its form");
        }
        return document.orElseThrow();
    }
}
