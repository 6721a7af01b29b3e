package org.nianbao.figures;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nianbao.form.Form;
import org.nianbao.form.FormCatalogue;
import org.nianbao.form.Section;
import org.nianbao.platform.code.OrganizationCode;
import org.nianbao.platform.json.JsonObject;
import org.nianbao.platform.json.RequestBody;
import org.nianbao.platform.json.Vocabulary;
import org.nianbao.problem.ErrorCode;

/** Reads a whole report document. Its form is the declared one, or that of its year where none is declared. */
public final class DocumentReader {

    private static final List<String> HEAD =
            List.of("schema", "organization", "year", "form", "scope", "title", "preamble", "asPublished");

    /** Members that the desk adds to a document; a document that was read there may be sent as it is. */
    public static final Set<String> DESK_MEMBERS = Set.of("status", "version", "revision", "origin", "allowedActions");

    /** What a publication says beside the document, and what comes along with it in an export. */
    public static final Set<String> PUBLICATION_MEMBERS = Set.of(
            "organizationName",
            "kind",
            "division",
            "parent",
            "origin",
            "source",
            "revision",
            "sha256",
            "previousSha256",
            "publishedAt",
            "firstPublishedAt",
            "reason",
            "explanations",
            "findings",
            "posting");

    private final FormCatalogue forms;
    private final Vocabulary<Form> formWords;

    public DocumentReader(FormCatalogue forms) {
        this.forms = forms;
        this.formWords =
                new Vocabulary<>(forms.all().stream().collect(Collectors.toMap(Form::id, Function.identity())));
    }

    /**
     * Reads a document.
     *
     * @param source the document; what does not fit goes to its errors
     * @param readOnly members that may stand there as well and are judged elsewhere
     * @param known the form where none is declared, if it is known; otherwise the year tells
     * @return nothing where it does not say, or say wrongly, what form it is in; the errors say so
     */
    public Optional<ReportDocument> read(JsonObject source, Set<String> readOnly, Optional<Form> known) {
        source.nullable("organization");
        Optional<Integer> year = source.integer("year", 1000, 9999);
        Optional<Form> form = form(source, year, known);
        source.integer("schema", ReportDocument.SCHEMA, ReportDocument.SCHEMA);
        String organization = organization(source).orElse(null);
        Scope scope = source.oneOf("scope", Scope.WORDS).orElse(Scope.OWN);
        String title = source.text("title", RequestBody.TEXT).orElse("");
        String preamble = source.text("preamble", RequestBody.TEXT).orElse("");
        List<AsPublished> asPublished =
                source.objects("asPublished").map(AsPublished::read).toList();
        form.ifPresent(found -> source.only(members(found, readOnly)));
        return form.map(found -> new ReportDocument(
                organization, year.orElse(0), found, scope, title, preamble, sections(found, source), asPublished));
    }

    private static Optional<String> organization(JsonObject source) {
        Optional<String> code = source.text("organization", OrganizationCode.LENGTH);
        code.flatMap(OrganizationCode::mistake)
                .ifPresent(mistake -> source.errors().add(source.at("organization"), mistake));
        return code;
    }

    private Optional<Form> form(JsonObject source, Optional<Integer> year, Optional<Form> known) {
        if (source.present("form")) {
            return source.oneOf("form", formWords);
        }
        Optional<Form> form = known.or(() -> year.flatMap(forms::forYear));
        if (form.isEmpty() && year.isPresent()) {
            source.errors().add(source.at("year"), ErrorCode.NO_FORM_FOR_YEAR, year.get());
        } else if (form.isEmpty()) {
            source.required("year", year);
        }
        return form;
    }

    private static Set<String> members(Form form, Set<String> readOnly) {
        Set<String> known = new HashSet<>(readOnly);
        known.addAll(HEAD);
        form.sections().forEach(section -> known.add(section.key()));
        return known;
    }

    private static Map<String, SectionContent> sections(Form form, JsonObject source) {
        Map<String, SectionContent> sections = new LinkedHashMap<>();
        for (Section section : form.sections()) {
            SectionContent content = source.object(section.key())
                    .map(object -> SectionContent.read(form, section, object))
                    .orElseGet(() -> SectionContent.blank(form, section));
            sections.put(section.key(), content);
        }
        return sections;
    }
}
