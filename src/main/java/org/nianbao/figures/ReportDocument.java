package org.nianbao.figures;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.nianbao.form.Form;
import org.nianbao.form.Section;
import org.nianbao.platform.json.StrictJson;

/**
 * A yearly report: everything that an organization says in it, and nothing of how it came about.
 *
 * @param organization the organization's code, or {@code null} in a document that names none
 * @param year the year reported on
 * @param form the form it is written in
 * @param title the printed title, or empty
 * @param preamble what stands before the first section
 * @param sections the content of every section of the form, by its key
 * @param asPublished what a published report printed and the form has no place for
 */
public record ReportDocument(
        String organization,
        int year,
        Form form,
        Scope scope,
        String title,
        String preamble,
        Map<String, SectionContent> sections,
        List<AsPublished> asPublished) {

    /** The version of the document's own structure. */
    public static final int SCHEMA = 1;

    public SectionContent section(String key) {
        return sections.get(key);
    }

    /** The figures of all tables together. */
    public Figures figures() {
        Figures all = Figures.blank(form);
        for (Section section : form.tables().toList()) {
            all = all.with(section.cells(), ((FigureTable) section(section.key())).figures());
        }
        return all;
    }

    /** The sections that are told in words. */
    public Stream<Section> narratives() {
        return form.sections().stream().filter(section -> !section.hasFigures());
    }

    /** The sections of a report in which nothing was written yet. */
    public static Map<String, SectionContent> blankSections(Form form) {
        Map<String, SectionContent> sections = new LinkedHashMap<>();
        form.sections().forEach(section -> sections.put(section.key(), SectionContent.blank(form, section)));
        return sections;
    }

    /** A report in which nothing is written but its title. */
    public static ReportDocument blank(String organization, int year, Form form, Scope scope, String title) {
        return new ReportDocument(organization, year, form, scope, title, "", blankSections(form), List.of());
    }

    /** The report of the same organization and year, before anything was written in it. */
    public ReportDocument blank() {
        return blank(organization, year, form, scope, "");
    }

    /** The same with other figures in all its tables. */
    public ReportDocument with(Figures figures) {
        Map<String, SectionContent> filled = new LinkedHashMap<>(sections);
        form.tables().forEach(section -> {
            Figures own = Figures.blank(form).with(section.cells(), figures);
            filled.put(section.key(), new FigureTable(section, own, ((FigureTable) section(section.key())).notes()));
        });
        return new ReportDocument(organization, year, form, scope, title, preamble, filled, asPublished);
    }

    /** The same content as the report of an organization and a year. */
    public ReportDocument at(String code, int reportYear, String printedTitle) {
        return new ReportDocument(code, reportYear, form, scope, printedTitle, preamble, sections, asPublished);
    }

    /** The same content, speaking for others or for the organization alone. */
    public ReportDocument of(Scope extent) {
        return new ReportDocument(organization, year, form, extent, title, preamble, sections, asPublished);
    }

    /** The document as the contract writes it. */
    public ObjectNode toJson() {
        ObjectNode json = StrictJson.NODES
                .objectNode()
                .put("schema", SCHEMA)
                .put("organization", organization)
                .put("year", year)
                .put("form", form.id())
                .put("scope", scope.word())
                .put("title", title)
                .put("preamble", preamble);
        sections.forEach((key, content) -> json.set(key, content.toJson()));
        if (!asPublished.isEmpty()) {
            ArrayNode printed = json.putArray("asPublished");
            asPublished.forEach(entry -> printed.add(entry.toJson()));
        }
        return json;
    }
}
