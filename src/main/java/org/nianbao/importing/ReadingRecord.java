package org.nianbao.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nianbao.document.reading.CellReading;
import org.nianbao.document.reading.Deviation;
import org.nianbao.document.reading.Reading;
import org.nianbao.document.reading.Unread;
import org.nianbao.figures.DocumentReader;
import org.nianbao.figures.ReportDocument;
import org.nianbao.form.FormCatalogue;
import org.nianbao.language.Bilingual;
import org.nianbao.language.Language;
import org.nianbao.platform.json.Characters;
import org.nianbao.platform.json.JsonObject;
import org.nianbao.platform.json.Numbers;
import org.nianbao.platform.json.StrictJson;
import org.nianbao.problem.Errors;
import org.nianbao.problem.ProblemException;

/** Readings as they are kept: in both languages, and without what cannot be printed. */
@ApplicationScoped
class ReadingRecord {

    private static final Bilingual NOT_STORABLE = new Bilingual(
            "文件中有报告不能保存的内容（文字过长，或数值超出范围）",
            "The file holds what a report cannot: texts that are too long, or numbers out of range");

    private final DocumentReader documents;

    ReadingRecord(FormCatalogue forms) {
        this.documents = new DocumentReader(forms);
    }

    /**
     * A reading to be kept.
     *
     * @param more deviations beside those that were read
     * @throws ProblemException 422 where what was read can be no report here
     */
    ObjectNode write(Reading reading, List<Deviation> more) {
        ObjectNode json = StrictJson.NODES.objectNode();
        json.set("document", storable(reading.document()));
        ObjectNode cells = json.putObject("cells");
        reading.cells().forEach(cell -> cells.set(cell.cell().pointer(), cell(cell)));
        ArrayNode unread = json.putArray("unread");
        reading.unread().forEach(entry -> unread.add(unread(entry)));
        ArrayNode deviations = json.putArray("deviations");
        reading.deviations().forEach(entry -> deviations.add(deviation(entry)));
        more.forEach(entry -> deviations.add(deviation(entry)));
        return json.put("endsAt", reading.endsAt().map(Characters::printable).orElse(null));
    }

    private ObjectNode storable(ReportDocument document) {
        ObjectNode json = document.at(null, document.year(), document.title()).toJson();
        if (document.year() == 0) {
            json.remove("year");
        }
        try {
            Errors errors = new Errors();
            read(StrictJson.read(json.toString().getBytes(StandardCharsets.UTF_8), "", errors));
            errors.throwIfAny();
            return json;
        } catch (ProblemException cannotBeKept) {
            throw FileReader.refusal(NOT_STORABLE);
        }
    }

    /** The document of a kept reading; without an organization, and of the year 0 where it tells none. */
    ReportDocument document(JsonNode reading) {
        return read(reading.get("document"));
    }

    private ReportDocument read(JsonNode json) {
        Errors errors = new Errors();
        Optional<ReportDocument> document = documents.read(JsonObject.of(json, "", errors), Set.of(), Optional.empty());
        errors.throwIfAny();
        return document.orElseThrow();
    }

    private static ObjectNode cell(CellReading cell) {
        ObjectNode json = StrictJson.NODES.objectNode();
        json.set(
                "value",
                cell.value()
                        .<JsonNode>map(value -> DecimalNode.valueOf(Numbers.plain(value)))
                        .orElse(NullNode.instance));
        return json.put("raw", Characters.printable(cell.raw()))
                .put("place", Characters.printable(cell.place()))
                .put("certainty", cell.certainty().word());
    }

    private static ObjectNode unread(Unread entry) {
        ObjectNode json = StrictJson.NODES
                .objectNode()
                .put("pointer", entry.pointer())
                .put("raw", Characters.printable(entry.raw()))
                .put("place", Characters.printable(entry.place()));
        json.set("why", both(entry.why()));
        return json;
    }

    private static ObjectNode deviation(Deviation entry) {
        ObjectNode json = StrictJson.NODES
                .objectNode()
                .put("kind", entry.kind().word())
                .put("pointer", entry.pointer())
                .put("place", Characters.printable(entry.place()))
                .put("printed", Characters.printable(entry.printed()))
                .put("expected", Characters.printable(entry.expected()));
        json.set("what", both(entry.kind().text()));
        return json;
    }

    private static ObjectNode both(Bilingual text) {
        return StrictJson.NODES
                .objectNode()
                .put(Language.ZH.tag(), Characters.printable(text.zh()))
                .put(Language.EN.tag(), Characters.printable(text.en()));
    }

    /** The entries of a kept list, each with its text in one language. */
    static ArrayNode told(JsonNode entries, String text, Language language) {
        ArrayNode told = StrictJson.NODES.arrayNode();
        entries.forEach(entry -> {
            ObjectNode copy = entry.deepCopy();
            told.add(copy.set(text, entry.get(text).get(language.tag())));
        });
        return told;
    }
}
