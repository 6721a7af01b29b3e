package org.nianbao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.nianbao.form.Form;

/** Real reports as careful readers read them; they stand beside the project or not at all. */
public final class Corpus {

    private static final Path CORPUS = Path.of(System.getProperty("nianbao.corpus", "../shared/corpus"));
    private static final ObjectMapper EXACT =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    /** The readers' names of cells whose totals are wrong in print, and the equations that say so. */
    private static final Map<String, String> BROKEN = Map.of(
            "table4.review.total", "disputes-sum /disputes/reconsideration/total",
            "table4.postReviewLitigation.total", "disputes-sum /disputes/litigation/afterReconsideration/total",
            "table3.totalHandled.naturalPerson", "requests-outcome-sum /requests/outcomes/total/naturalPersons",
            "table3.totalHandled.total", "requests-outcome-sum /requests/outcomes/total/total");

    private Corpus() {}

    /** The samples that hold a whole report. */
    public static Stream<String> wholeReports() {
        return Stream.of("002", "007", "011", "013", "016", "018", "019", "020", "021", "022");
    }

    /** Skips the tests of a class where there is no corpus, and says so once. */
    public static void require() {
        boolean there = Files.isDirectory(CORPUS);
        if (!there) {
            System.out.println("Skipped: there is no corpus of published reports at " + CORPUS);
        }
        assumeTrue(there, () -> "There is no corpus of published reports at " + CORPUS);
    }

    /** A file of the corpus by its name. */
    public static Path file(String name) {
        return CORPUS.resolve(name);
    }

    /** The names of all files, the readers' own left out. */
    public static List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(CORPUS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("\\d{3}\\.(html|txt|md|pdf)"))
                    .sorted()
                    .toList();
        }
    }

    /** The figure that a careful reader reads in a cell; {@code null} where there is none. */
    public static BigDecimal figure(JsonNode truth, String pointer) {
        JsonNode figure = truth.get("figures").get(pointer);
        return figure == null ? null : amount(figure);
    }

    /** What was read in a sample. */
    public static JsonNode truth(String sample) throws IOException {
        return EXACT.readTree(CORPUS.resolve(sample + ".truth.json").toFile());
    }

    /** The sample as a document of its form, with texts in its narrative sections. */
    public static ObjectNode document(JsonNode truth) {
        Form form = Samples.form(truth.get("form").textValue());
        ObjectNode document = Samples.blank(form).put("year", truth.get("year").intValue());
        ArrayNode elsewhere = document.putArray("asPublished");
        truth.get("figures").properties().forEach(figure -> {
            if (form.cell(figure.getKey()).isPresent()) {
                Samples.set(document, figure.getKey(), amount(figure.getValue()));
            } else {
                elsewhere
                        .addObject()
                        .put("place", "三（六）其他处理")
                        .put("label", figure.getKey())
                        .set("values", EXACT.createArrayNode().add(figure.getValue()));
            }
        });
        return document;
    }

    /** In one report the amount is a text in yuan. */
    private static BigDecimal amount(JsonNode value) {
        if (value.isTextual()) {
            assertThat(value.textValue()).isEqualTo("251000元");
            return new BigDecimal("25.1");
        }
        return value.isNull() ? null : value.decimalValue();
    }

    /** The findings that a careful reader expects: broken totals by rule and first cell, and the blanks. */
    public static List<String> expected(JsonNode truth) {
        Form form = Samples.form(truth.get("form").textValue());
        List<String> expected = new ArrayList<>();
        form.cells().stream()
                .map(cell -> cell.pointer())
                .filter(pointer -> truth.get("figures").path(pointer).isNull())
                .forEach(pointer -> expected.add("figures-complete " + pointer));
        StreamSupport.stream(truth.at("/notes/published_arithmetic_errors").spliterator(), false)
                .filter(error -> !error.get("kind").textValue().equals("blankTotalCell"))
                .map(error -> BROKEN.get(error.get("cell").textValue()))
                .forEach(expected::add);
        return expected;
    }
}
