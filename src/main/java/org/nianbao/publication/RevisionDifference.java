package org.nianbao.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.nianbao.form.Cell;
import org.nianbao.form.Form;
import org.nianbao.platform.json.Changes;
import org.nianbao.platform.json.Changes.Change;

/**
 * In what a revision differs from another.
 *
 * @param cells the figures, in printed order
 * @param texts those of the report, section by section and paragraph by paragraph
 * @param members everything else but what is different in every revision
 */
record RevisionDifference(
        String organization,
        int year,
        int from,
        int to,
        List<CellDifference> cells,
        List<TextDifference> texts,
        List<Change> members) {

    /** Different in every revision, so that it says nothing. */
    private static final Set<String> COUNTING = Set.of("/revision", "/previousSha256", "/publishedAt");

    private static final Pattern TEXT = Pattern.compile("/preamble|/[A-Za-z]+/notes|/[A-Za-z]+(/parts/\\d+)?/text");

    /**
     * A figure that is another one; {@code null} where the cell was or is blank.
     *
     * @param label the official label
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record CellDifference(String pointer, String label, JsonNode before, JsonNode after) {}

    /** A text that is another one. */
    record TextDifference(String pointer, List<Paragraphs.Paragraph> paragraphs) {}

    /** Compares what two revisions of a publication say. */
    static RevisionDifference between(JsonNode before, JsonNode after, Form form) {
        RevisionDifference difference = new RevisionDifference(
                after.get("organization").asText(),
                after.get("year").asInt(),
                before.get("revision").asInt(),
                after.get("revision").asInt(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
        Changes.between(before, after, "").stream()
                .filter(change -> !COUNTING.contains(change.pointer()))
                .sorted(Comparator.comparingInt(change -> place(change.pointer(), form)))
                .forEach(change -> difference.add(change, form));
        return difference;
    }

    /** Canonical JSON is sorted by name; readers want the order of the form. */
    private static int place(String pointer, Form form) {
        return form.cell(pointer)
                .map(Cell::index)
                .orElseGet(() -> form.sections().stream()
                        .map(section -> section.pointer() + "/")
                        .toList()
                        .indexOf(pointer.substring(0, pointer.indexOf('/', 1) + 1)));
    }

    private void add(Change change, Form form) {
        form.cell(change.pointer()).ifPresentOrElse(cell -> cells.add(of(change, cell)), () -> addOther(change));
    }

    private static CellDifference of(Change change, Cell cell) {
        return new CellDifference(change.pointer(), cell.label().zh(), change.before(), change.after());
    }

    private void addOther(Change change) {
        if (TEXT.matcher(change.pointer()).matches()) {
            texts.add(new TextDifference(
                    change.pointer(),
                    Paragraphs.between(
                            change.before().asText(""), change.after().asText(""))));
        } else {
            members.add(change);
        }
    }
}
