package org.nianbao.figures;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.Refusals;
import org.nianbao.Samples;
import org.nianbao.form.Form;
import org.nianbao.platform.json.JsonObject;
import org.nianbao.platform.json.StrictJson;
import org.nianbao.problem.Errors;

class DocumentTest {

    private static final DocumentReader READER = new DocumentReader(Samples.FORMS);
    private static final String FEES = "/proactiveDisclosure/administrativeFees/amount";
    private static final String RECEIVED = "/requests/received/naturalPersons";
    private static final String RECEIVED_MARK = "/requests/marks/~1requests~1received~1naturalPersons";

    private final ObjectNode document = Samples.zero(Samples.form("2021"));
    private final Errors errors = new Errors();

    static Stream<ObjectNode> documents() {
        return Samples.FORMS.all().stream()
                .flatMap(form -> IntStream.range(0, 200).mapToObj(seed -> new RandomDocument(form, seed).generate()));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void a_document_is_written_as_it_was_read(ObjectNode generated) {
        JsonNode sent = json(generated.toString());

        ReportDocument report = Samples.read(sent);

        assertThat(json(report.toJson().toString())).isEqualTo(sent);
        assertThat(Samples.read(report.toJson()).figures()).isEqualTo(report.figures());
    }

    @Test
    void absent_cells_and_sections_are_blank_and_written_out_in_full() {
        JsonNode minimal = json("{\"year\": 2019}");

        ReportDocument report = Samples.read(minimal);

        Form form = Samples.form("2019");
        ObjectNode expected = JsonNodeFactory.instance
                .objectNode()
                .put("schema", 1)
                .putNull("organization")
                .put("year", 2019)
                .put("form", "2019")
                .put("scope", "own")
                .put("title", "")
                .put("preamble", "");
        expected.putObject("overview").putArray("parts");
        expected.putObject("proactiveDisclosure");
        expected.putObject("requests");
        expected.putObject("disputes");
        expected.putObject("problemsAndImprovements").put("text", "");
        expected.putObject("otherMatters").put("text", "").putNull("informationFee");
        form.cells().forEach(cell -> Samples.set(expected, cell.pointer(), null));
        for (String table : List.of("proactiveDisclosure", "requests", "disputes")) {
            ((ObjectNode) expected.get(table)).put("notes", "").putObject("marks");
        }
        assertThat(report.toJson().toPrettyString()).isEqualTo(expected.toPrettyString());
    }

    @ParameterizedTest
    @CsvSource({"1.50, 1.5", "100, 100", "1e2, 100", "0.0, 0", "0.000001, 0.000001", "24252.311082, 24252.311082"})
    void an_amount_is_written_in_its_one_form(String sent, String written) {
        Samples.put(document, FEES, json(sent));

        assertThat(Samples.read(document).toJson().at(FEES).toString()).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"1.0, 1", "1e2, 100", "9007199254740991, 9007199254740991"})
    void a_count_is_written_without_a_fraction_or_an_exponent(String sent, String written) {
        Samples.put(document, RECEIVED, json(sent));

        assertThat(Samples.read(document).toJson().at(RECEIVED).toString()).isEqualTo(written);
    }

    @Test
    void ten_mistakes_are_told_at_once_with_ten_pointers() {
        document.put("title", 5).put("scope", "everything").put("colour", "red");
        Samples.put(document, "/requests/received/total", TextNode.valueOf("3"));
        Samples.put(document, "/requests/carriedOver", JsonNodeFactory.instance.arrayNode());
        Samples.put(document, "/requests/outcomes/granted/colour", IntNode.valueOf(1));
        Samples.set(document, "/disputes/reconsideration/upheld", -1);
        Samples.set(document, FEES, new BigDecimal("0.1234567"));
        Samples.put(document, "/otherMatters/informationFee/notices", DecimalNode.valueOf(new BigDecimal("0.5")));
        document.withObject("/overview").putArray("parts").addObject().put("topic", "weather");

        assertThat(mistakes())
                .containsExactlyInAnyOrder(
                        "/title wrong-type",
                        "/scope not-one-of",
                        "/colour unknown-member",
                        "/requests/received/total wrong-type",
                        "/requests/carriedOver wrong-type",
                        "/requests/outcomes/granted/colour unknown-member",
                        "/disputes/reconsideration/upheld out-of-range",
                        FEES + " too-many-decimals",
                        "/otherMatters/informationFee/notices not-a-whole-number",
                        "/overview/parts/0/topic not-one-of");
    }

    @ParameterizedTest
    @CsvSource({
        "-1, out-of-range",
        "1.5, not-a-whole-number",
        "9007199254740992, out-of-range",
        "1e400000000, out-of-range",
        "-1e-400000000, out-of-range",
        "1e-400000000, not-a-whole-number",
        "'\"1\"', wrong-type",
        "true, wrong-type",
        "'[1]', wrong-type",
        "'{}', wrong-type"
    })
    void a_count_that_is_none_is_refused(String value, String code) {
        Samples.put(document, RECEIVED, json(value));

        assertThat(mistakes()).containsExactly(RECEIVED + " " + code);
    }

    @ParameterizedTest
    @CsvSource({"-0.1, out-of-range", "0.1234567, too-many-decimals", "1234567890.123456, too-many-digits"})
    void an_amount_that_is_none_is_refused(String value, String code) {
        Samples.put(document, FEES, json(value));

        assertThat(mistakes()).containsExactly(FEES + " " + code);
    }

    @Test
    void change_may_be_negative_in_the_form_of_2019_and_nothing_else() {
        ObjectNode older = Samples.zero(Samples.form("2019"));
        Samples.set(older, "/proactiveDisclosure/administrativeFees/change", -8);
        assertThat(mistakes(older)).isEmpty();

        Samples.set(older, "/proactiveDisclosure/administrativeFees/itemsLastYear", -8);
        assertThat(mistakes(older))
                .containsExactly("/proactiveDisclosure/administrativeFees/itemsLastYear out-of-range");
    }

    @Test
    void cells_of_the_other_form_are_unknown() {
        Samples.set(document, "/requests/outcomes/otherHandling/undivided/total", 1);

        assertThat(mistakes()).containsExactly("/requests/outcomes/otherHandling/undivided unknown-member");
    }

    static Stream<Mistake> mistakesOfMarks() {
        return Stream.of(
                new Mistake(mark("notApplicable", 3), RECEIVED + " value-beside-mark"),
                new Mistake(mark("unread", 3), RECEIVED + " value-beside-mark"),
                new Mistake(mark("notApplicable", 0), RECEIVED + " value-beside-mark"),
                new Mistake(mark("inferred", null), RECEIVED_MARK + " mark-without-value"),
                new Mistake(mark("guessed", null), RECEIVED_MARK + "/mark not-one-of"),
                new Mistake(
                        report -> report.withObject("/requests/marks").putObject(RECEIVED),
                        RECEIVED_MARK + "/mark required"),
                new Mistake(
                        report -> report.withObject("/requests/marks").putNull(RECEIVED),
                        RECEIVED_MARK + " wrong-type"),
                new Mistake(
                        report -> report.withObject("/requests/marks")
                                .putObject("/requests/received/nobody")
                                .put("mark", "unread"),
                        "/requests/marks/~1requests~1received~1nobody unknown-member"),
                new Mistake(
                        report -> report.withObject("/disputes/marks")
                                .putObject(RECEIVED)
                                .put("mark", "unread"),
                        "/disputes/marks/~1requests~1received~1naturalPersons unknown-member"));
    }

    /** A change of a document and what is said of it. */
    record Mistake(Consumer<ObjectNode> change, String refusal) {

        @Override
        public String toString() {
            return refusal;
        }
    }

    private static Consumer<ObjectNode> mark(String kind, Integer value) {
        return report -> {
            Samples.mark(report, RECEIVED, kind);
            Samples.set(report, RECEIVED, value == null ? null : BigDecimal.valueOf(value));
        };
    }

    @ParameterizedTest
    @MethodSource("mistakesOfMarks")
    void a_mark_that_does_not_fit_its_cell_is_refused(Mistake mistake) {
        mistake.change().accept(document);

        assertThat(mistakes()).containsExactly(mistake.refusal());
    }

    @Test
    void a_text_of_200000_characters_is_taken_astral_ones_counted_once() {
        document.put("preamble", "𠀀".repeat(200_000));

        assertThat(mistakes()).isEmpty();
    }

    @Test
    void a_text_of_one_character_more_is_refused_with_its_length() {
        document.put("preamble", "𠀀".repeat(200_001));

        assertThat(mistakes()).containsExactly("/preamble too-large");
        assertThat(Refusals.details(errors)).containsExactly("A text has at most 200000 characters, here are 200001");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"year\": 2018}",
                "{\"year\": null}",
                "{\"year\": \"2022\"}",
                "{\"form\": \"2020\"}",
                "[]"
            })
    void a_document_that_does_not_say_its_form_cannot_be_read_and_says_why(String sent) {
        Optional<ReportDocument> report =
                READER.read(JsonObject.of(json(sent), "", errors), Set.of(), Optional.empty());

        assertThat(report).isEmpty();
        assertThat(Refusals.of(errors)).isNotEmpty();
    }

    @Test
    void the_head_is_judged_also_where_the_form_is_not_known() {
        document.put("form", "2020").put("title", 5).put("scope", "all");

        assertThat(mistakes()).containsExactly("/form not-one-of", "/scope not-one-of", "/title wrong-type");
    }

    @Test
    void a_declared_form_wins_over_the_year() {
        assertThat(Samples.read(json("{\"year\": 2022, \"form\": \"2019\"}"))
                        .form()
                        .id())
                .isEqualTo("2019");
    }

    @Test
    void a_patch_that_clears_cells_and_marks_is_read_without_mistakes() {
        JsonNode patch = json("{\"received\": {\"naturalPersons\": null}, \"notes\": null, \"marks\": {\"" + RECEIVED
                + "\": null, \"/requests/received/total\": {\"note\": \"n\"}}}");
        Form form = Samples.form("2021");

        SectionContent.read(form, form.section("requests"), JsonObject.patch(patch, "/requests", errors));

        assertThat(Refusals.of(errors)).isEmpty();
    }

    @Test
    void a_patch_is_judged_like_a_document_where_it_says_something() {
        JsonNode patch = json("{\"received\": {\"naturalPersons\": \"1\", \"nobody\": null}, \"notes\": 1}");
        Form form = Samples.form("2021");

        SectionContent.read(form, form.section("requests"), JsonObject.patch(patch, "/requests", errors));

        assertThat(Refusals.of(errors))
                .containsExactlyInAnyOrder(
                        "/requests/received/naturalPersons wrong-type",
                        "/requests/received/nobody unknown-member",
                        "/requests/notes wrong-type");
    }

    @Test
    void what_was_published_beside_the_form_keeps_texts_numbers_and_blanks() {
        document.set(
                "asPublished",
                json(
                        "[{\"place\": \"三\", \"label\": \"（六）\", \"values\": [1.50, \"251000元\", null], \"nearest\": null}]"));

        assertThat(Samples.read(document).toJson().get("asPublished").toString())
                .isEqualTo("[{\"place\":\"三\",\"label\":\"（六）\",\"values\":[1.5,\"251000元\",null],\"nearest\":null}]");
    }

    @Test
    void what_was_published_beside_the_form_is_neither_nested_nor_longer_than_a_number() {
        document.set("asPublished", json("[{\"place\": \"\", \"values\": [[1], true, 1234567890123456]}, 5]"));

        assertThat(mistakes())
                .containsExactlyInAnyOrder(
                        "/asPublished/0/label required",
                        "/asPublished/0/values/0 wrong-type",
                        "/asPublished/0/values/1 wrong-type",
                        "/asPublished/0/values/2 out-of-range",
                        "/asPublished/1 wrong-type",
                        "/asPublished/1/place required",
                        "/asPublished/1/label required");
    }

    private List<String> mistakes() {
        return mistakes(document);
    }

    private List<String> mistakes(JsonNode sent) {
        READER.read(JsonObject.of(sent, "", errors), Set.of(), Optional.empty());
        return Refusals.of(errors);
    }

    private static JsonNode json(String text) {
        return StrictJson.read(text.getBytes(UTF_8), "", new Errors());
    }
}
