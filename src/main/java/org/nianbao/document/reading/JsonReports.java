package org.nianbao.document.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.nianbao.document.source.SourceKind;
import org.nianbao.document.source.Unreadable;
import org.nianbao.figures.DocumentReader;
import org.nianbao.figures.Figures;
import org.nianbao.figures.Mark;
import org.nianbao.figures.ReportDocument;
import org.nianbao.form.Cell;
import org.nianbao.form.FormCatalogue;
import org.nianbao.form.Section;
import org.nianbao.language.Bilingual;
import org.nianbao.platform.json.JsonObject;
import org.nianbao.platform.json.RequestBody;
import org.nianbao.platform.json.StrictJson;
import org.nianbao.problem.Errors;
import org.nianbao.problem.ProblemException;
import org.nianbao.problem.ProblemType;

/** Reads report documents as the contract writes them, also with what the desk or a publication says beside them. */
final class JsonReports {

    private static final Bilingual NO_REPORT = new Bilingual(
            "JSON 中没有年度报告（见契约中的报告文档）", "The JSON is no yearly report (see the report document in the contract)");
    private static final Bilingual MARKED = new Bilingual("文件注明未能读取", "The file says that it could not be read");

    private final DocumentReader reader;
    private final Set<String> beside;
    private final List<String> sections;

    JsonReports(FormCatalogue forms) {
        this.reader = new DocumentReader(forms);
        this.beside = new HashSet<>(DocumentReader.DESK_MEMBERS);
        this.beside.addAll(DocumentReader.PUBLICATION_MEMBERS);
        this.sections = forms.all().stream()
                .flatMap(form -> form.sections().stream())
                .map(Section::key)
                .distinct()
                .toList();
    }

    /** Whether a file is JSON: it begins as an object does, or is said to be JSON and begins as some value does. */
    static boolean isJson(byte[] content, String mediaType) {
        int first = next(content, begin(content));
        if (first >= content.length) {
            return false;
        }
        if (content[first] == '{') {
            int second = next(content, first + 1);
            return second < content.length && (content[second] == '"' || content[second] == '}');
        }
        return content[first] == '['
                && mediaType != null
                && mediaType.toLowerCase(Locale.ROOT).contains("json");
    }

    private static int begin(byte[] content) {
        boolean marked = content.length > 2
                && content[0] == (byte) 0xEF
                && content[1] == (byte) 0xBB
                && content[2] == (byte) 0xBF;
        return marked ? 3 : 0;
    }

    private static int next(byte[] content, int from) {
        int at = from;
        while (at < content.length && " \t\r\n".indexOf(content[at]) >= 0) {
            at++;
        }
        return at;
    }

    /**
     * Reads a document.
     *
     * @throws ProblemException 400 with everything in which a report does not fit its form, 413 where it is too large
     * @throws Unreadable where the JSON is no report
     */
    Reading read(byte[] content) {
        if (content.length > RequestBody.REPORT) {
            throw ProblemException.of(ProblemType.PAYLOAD_TOO_LARGE);
        }
        Errors errors = new Errors();
        JsonNode json = StrictJson.read(content, "", errors);
        if (sections.stream().noneMatch(json::has)) {
            throw new Unreadable(NO_REPORT);
        }
        Optional<ReportDocument> document = reader.read(JsonObject.of(json, "", errors), beside, Optional.empty());
        errors.throwIfAny();
        return reading(document.orElseThrow(), json.path("organizationName"));
    }

    private static Reading reading(ReportDocument document, JsonNode name) {
        Figures figures = document.figures();
        List<Cell> cells = document.form().cells();
        return new Reading(
                SourceKind.JSON,
                Optional.ofNullable(document.organization()),
                Stream.of(name)
                        .filter(JsonNode::isTextual)
                        .map(JsonNode::textValue)
                        .toList(),
                document.year() == 0 ? OptionalInt.empty() : OptionalInt.of(document.year()),
                document,
                cells.stream().map(cell -> cell(cell, figures.value(cell))).toList(),
                cells.stream().flatMap(cell -> unread(cell, figures).stream()).toList(),
                List.of(),
                Optional.empty());
    }

    private static CellReading cell(Cell cell, Optional<BigDecimal> value) {
        String raw = value.map(BigDecimal::toPlainString).orElse("");
        return new CellReading(cell, value, raw, cell.pointer(), CellReading.Certainty.READ);
    }

    /** What an earlier reader could not read. */
    private static Optional<Unread> unread(Cell cell, Figures figures) {
        return figures.mark(cell)
                .filter(mark -> mark.kind() == Mark.Kind.UNREAD)
                .map(mark -> new Unread(cell.pointer(), mark.raw(), cell.pointer(), MARKED));
    }
}
