package org.nianbao.consistency;

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
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.Samples;
import org.nianbao.form.Form;

/** The check says of real reports what a careful reader says. Needs the corpus beside the project. */
class PublishedReportsTest {

    private static final Path CORPUS = Path.of(System.getProperty("nianbao.corpus", "../shared/corpus"));
    private static final ObjectMapper EXACT =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    /** The readers' names of cells whose totals are wrong in print, and the equations that say so. */
    private static final Map<String, String> BROKEN = Map.of(
            "table4.review.total", "disputes-sum /disputes/reconsideration/total",
            "table4.postReviewLitigation.total", "disputes-sum /disputes/litigation/afterReconsideration/total",
            "table3.totalHandled.naturalPerson", "requests-outcome-sum /requests/outcomes/total/naturalPersons",
            "table3.totalHandled.total", "requests-outcome-sum /requests/outcomes/total/total");

    @ParameterizedTest
    @ValueSource(strings = {"002", "007", "011", "013", "016", "018", "019", "020", "021", "022"})
    void the_check_finds_what_a_careful_reader_found_and_nothing_else(String sample) throws IOException {
        JsonNode truth = truth(sample);

        List<String> found = Checked.of(document(truth)).result().violations().stream()
                .map(finding ->
                        finding.rule().id() + " " + finding.cells().get(0).pointer())
                .toList();

        assertThat(found).containsExactlyInAnyOrderElementsOf(expected(truth));
    }

    @BeforeAll
    static void lookForTheCorpus() {
        boolean there = Files.isDirectory(CORPUS);
        if (!there) {
            System.out.println("Skipped: there is no corpus of published reports at " + CORPUS);
        }
        assumeTrue(there, () -> "There is no corpus of published reports at " + CORPUS);
    }

    private static JsonNode truth(String sample) throws IOException {
        return EXACT.readTree(CORPUS.resolve(sample + ".truth.json").toFile());
    }

    private static ObjectNode document(JsonNode truth) {
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

    private static List<String> expected(JsonNode truth) {
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
