package org.nianbao;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nianbao.figures.DocumentReader;
import org.nianbao.figures.ReportDocument;
import org.nianbao.form.Form;
import org.nianbao.form.FormCatalogue;
import org.nianbao.form.Section;
import org.nianbao.platform.json.JsonObject;
import org.nianbao.problem.Errors;

/** Report documents for tests, as a caller would send them, built from figures by pointer. */
public final class Samples {

    public static final FormCatalogue FORMS = FormCatalogue.load(List.of("2019", "2021"));

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final DocumentReader READER = new DocumentReader(FORMS);

    private Samples() {}

    public static Form form(String id) {
        return FORMS.find(id).orElseThrow();
    }

    /** The document of a report with texts in its narrative sections and all cells of its form blank. */
    public static ObjectNode blank(Form form) {
        ObjectNode document = NODES.objectNode()
                .put("schema", 1)
                .put("organization", "11341702486344515H")
                .put("year", form.years().from())
                .put("form", form.id())
                .put("scope", "own")
                .put("title", "政府信息公开工作年度报告")
                .put("preamble", "");
        form.sections().forEach(section -> document.set(section.key(), empty(section)));
        form.cells().forEach(cell -> set(document, cell.pointer(), null));
        return document;
    }

    private static ObjectNode empty(Section section) {
        ObjectNode json = NODES.objectNode();
        switch (section.shape()) {
            case FIGURES -> json.put("notes", "").putObject("marks");
            case PARTS ->
                json.putArray("parts")
                        .addObject()
                        .put("topic", "introduction")
                        .put("heading", "")
                        .put("text", "全年情况。");
            case TEXT -> json.put("text", "问题和改进。");
            case MATTERS -> json.put("text", "没有收取信息处理费。").putNull("informationFee");
        }
        return json;
    }

    /** The same with 0 in every cell: a consistent report. */
    public static ObjectNode zero(Form form) {
        ObjectNode document = blank(form);
        form.cells().forEach(cell -> set(document, cell.pointer(), BigDecimal.ZERO));
        return document;
    }

    /** The document of a report with these figures; cells that are not among them are blank. */
    public static ObjectNode document(Form form, Map<String, BigDecimal> figures) {
        ObjectNode document = blank(form);
        figures.forEach((pointer, value) -> set(document, pointer, value));
        return document;
    }

    public static ObjectNode set(ObjectNode document, String pointer, long value) {
        return set(document, pointer, BigDecimal.valueOf(value));
    }

    /** Sets a cell; {@code null} leaves it blank. */
    public static ObjectNode set(ObjectNode document, String pointer, BigDecimal value) {
        return put(document, pointer, value == null ? NullNode.instance : DecimalNode.valueOf(value));
    }

    /** Sets any member, and makes the objects that it stands in where they are missing. */
    public static ObjectNode put(ObjectNode document, String pointer, JsonNode value) {
        String[] names = pointer.substring(1).split("/");
        ObjectNode parent = document;
        for (int i = 0; i < names.length - 1; i++) {
            parent = parent.path(names[i]).isObject() ? (ObjectNode) parent.get(names[i]) : parent.putObject(names[i]);
        }
        parent.set(names[names.length - 1], value);
        return document;
    }

    /** Marks a cell and takes its value away. */
    public static ObjectNode mark(ObjectNode document, String pointer, String kind) {
        set(document, pointer, null);
        ((ObjectNode) document.get(pointer.split("/")[1]).get("marks"))
                .putObject(pointer)
                .put("mark", kind)
                .put("raw", "")
                .put("note", "");
        return document;
    }

    /** Reads a document of one of our two forms that has to be without mistakes. */
    public static ReportDocument read(JsonNode document) {
        return read(READER, document);
    }

    /** Reads a document that has to be without mistakes. */
    public static ReportDocument read(DocumentReader reader, JsonNode document) {
        Errors errors = new Errors();
        Optional<ReportDocument> report = reader.read(JsonObject.of(document, "", errors), Set.of(), Optional.empty());
        errors.throwIfAny();
        return report.orElseThrow();
    }

    /** 淮安市人民政府 2024: the figures as published, all rules hold. */
    public static ReportDocument huaian2024() {
        return read(
                document(form("2021"), figures(form("2021"), "huaian-2024.txt")).put("year", 2024));
    }

    /** 上海市人民政府办公厅 2019: blanks for zero and blank totals; the purchases of 251000元 are 25.1 万元. */
    public static ReportDocument shanghaiOffice2019() {
        return read(document(form("2019"), figures(form("2019"), "shanghai-office-2019.txt"))
                .put("year", 2019));
    }

    /**
     * Figures as a table of text: a row's pointer, and behind it its cells in the order of the form; {@code _} is a
     * blank one.
     */
    public static Map<String, BigDecimal> figures(Form form, String name) {
        Map<String, BigDecimal> figures = new LinkedHashMap<>();
        lines("samples/" + name).forEach(line -> row(form, line, figures));
        return figures;
    }

    private static void row(Form form, String line, Map<String, BigDecimal> figures) {
        String[] words = line.split("\\s+");
        List<String> pointers = below(form, words[0]);
        if (pointers.size() != words.length - 1) {
            throw new IllegalArgumentException("No row of form " + form + ": " + line);
        }
        for (int i = 0; i < pointers.size(); i++) {
            figures.put(pointers.get(i), words[i + 1].equals("_") ? null : new BigDecimal(words[i + 1]));
        }
    }

    private static List<String> below(Form form, String row) {
        return form.cells().stream()
                .map(cell -> cell.pointer())
                .filter(pointer -> pointer.startsWith(row + "/"))
                .toList();
    }

    /** The lines of a test resource that are neither empty nor a comment. */
    public static List<String> lines(String resource) {
        return text(resource)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    public static String text(String resource) {
        try (InputStream file = Samples.class.getResourceAsStream("/" + resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
