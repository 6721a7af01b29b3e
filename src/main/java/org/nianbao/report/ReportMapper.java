package org.nianbao.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.nianbao.figures.AsPublished;
import org.nianbao.figures.ReportDocument;
import org.nianbao.figures.Scope;
import org.nianbao.figures.SectionContent;
import org.nianbao.form.Form;
import org.nianbao.form.FormCatalogue;
import org.nianbao.form.Section;
import org.nianbao.platform.json.JsonObject;
import org.nianbao.platform.json.StrictJson;
import org.nianbao.problem.Errors;

/** Between the rows of the database and reports. What is stored is read as strictly as what is sent. */
@ApplicationScoped
class ReportMapper {

    private final FormCatalogue forms;

    ReportMapper(FormCatalogue forms) {
        this.forms = forms;
    }

    StoredReport toStored(ReportEntity entity) {
        Form form = form(entity);
        Map<String, SectionContent> contents = new LinkedHashMap<>();
        for (Section section : form.sections()) {
            contents.put(section.key(), content(form, section, entity.sections.get(section.key())));
        }
        return new StoredReport(
                entity.id,
                document(entity, form, contents),
                entity.status(),
                Origin.WORDS.meaning(entity.origin),
                entity.source == null ? null : StrictJson.stored(entity.source),
                entity.wholeVersion(),
                entity.revision,
                entity.amendmentReason);
    }

    StoredSection toStored(SectionEntity entity) {
        Form form = form(entity.report);
        Section section = form.section(entity.section);
        return new StoredSection(form, section, content(form, section, entity), tag(entity));
    }

    void writeHead(ReportEntity entity, ReportDocument document) {
        entity.form = document.form().id();
        entity.scope = document.scope().word();
        entity.title = document.title();
        entity.preamble = document.preamble();
        ArrayNode printed = StrictJson.NODES.arrayNode();
        document.asPublished().forEach(entry -> printed.add(entry.toJson()));
        entity.asPublished = printed.toString();
    }

    private static ReportDocument document(ReportEntity entity, Form form, Map<String, SectionContent> contents) {
        return new ReportDocument(
                entity.organization,
                entity.year,
                form,
                Scope.WORDS.meaning(entity.scope),
                entity.title,
                entity.preamble,
                contents,
                asPublished(entity));
    }

    private static List<AsPublished> asPublished(ReportEntity entity) {
        Errors errors = new Errors();
        List<AsPublished> entries = StreamSupport.stream(
                        StrictJson.stored(entity.asPublished).spliterator(), false)
                .map(entry -> AsPublished.read(JsonObject.of(entry, "", errors)))
                .toList();
        if (!errors.isEmpty()) {
            throw new IllegalStateException("What report " + entity.id + " keeps as published cannot be read");
        }
        return entries;
    }

    private Form form(ReportEntity entity) {
        return forms.find(entity.form)
                .orElseThrow(() -> new IllegalStateException(
                        "Report " + entity.id + " is in form " + entity.form + ", which is not configured"));
    }

    private static SectionContent content(Form form, Section section, SectionEntity row) {
        Errors errors = new Errors();
        JsonObject source = JsonObject.of(StrictJson.stored(row.content), section.pointer(), errors);
        SectionContent content = SectionContent.read(form, section, source);
        if (!errors.isEmpty()) {
            throw new IllegalStateException(
                    "Section " + row.section + " of report " + row.report.id + " does not fit " + form);
        }
        return content;
    }

    private static String tag(SectionEntity row) {
        return row.report.id + "." + row.section + "." + row.version;
    }
}
