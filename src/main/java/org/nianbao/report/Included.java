package org.nianbao.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.nianbao.form.FormView;
import org.nianbao.language.Language;
import org.nianbao.platform.http.Representation;
import org.nianbao.platform.json.StrictJson;
import org.nianbao.platform.json.Vocabulary;

/** What a portal needs beside a report to draw its page, in the same answer. */
@ApplicationScoped
class Included {

    /** What can be asked for. */
    enum Part {
        /** Last year's report, or {@code null}. */
        PREVIOUS,
        /** What the consistency check finds. */
        FINDINGS,
        /** The definition of the report's form. */
        FORM;

        static final Vocabulary<Part> WORDS = Vocabulary.of(Part.class, Part::word);

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Desk desk;
    private final FindingsView findings;
    private final ObjectMapper mapper;

    Included(Desk desk, FindingsView findings, ObjectMapper mapper) {
        this.desk = desk;
        this.findings = findings;
        this.mapper = mapper;
    }

    /** The parts asked for, by name; nothing where none is. */
    Optional<ObjectNode> of(Set<Part> parts, StoredReport report, Language language) {
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        ObjectNode members = StrictJson.NODES.objectNode();
        parts.forEach(part -> members.set(part.word(), member(part, report, language)));
        return Optional.of(members);
    }

    /** What these parts add to the entity tag, so that it changes with them; it guards nothing. */
    static String suffix(ObjectNode members) {
        return "-" + Representation.digest(members.toString().getBytes(StandardCharsets.UTF_8));
    }

    private JsonNode member(Part part, StoredReport report, Language language) {
        return switch (part) {
            case PREVIOUS ->
                desk.find(report.document().organization(), report.document().year() - 1)
                        .<JsonNode>map(previous -> previous.document().toJson())
                        .orElse(NullNode.instance);
            case FINDINGS -> findings.of(report, language);
            case FORM -> mapper.valueToTree(FormView.of(report.document().form()));
        };
    }
}
