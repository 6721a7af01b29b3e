package org.nianbao.platform.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.Refusals;
import org.nianbao.problem.Errors;
import org.nianbao.problem.Problem;

class StrictJsonTest {

    private static final String BACKSLASH_U = "\\" + "u";

    private final Errors errors = new Errors();

    @Test
    void numbers_are_read_exactly() {
        assertThat(read("[0.1, 24252.311082, 9007199254740991, -0, 1e2]")
                        .valueStream()
                        .map(JsonNode::decimalValue))
                .containsExactly(
                        new BigDecimal("0.1"),
                        new BigDecimal("24252.311082"),
                        new BigDecimal("9007199254740991"),
                        new BigDecimal("0"),
                        new BigDecimal("1E+2"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\": 1,\\n \"b\": }| 2 | 7",
                "{\"a\": [1, 2| 1 | 12",
                "{\"a\": \"tex| 1 | 11",
                "{| 1 | 2",
                "{} {}| 1 | 4",
                "{} x| 1 | 4",
                "{\"a\": NaN}| 1 | 10",
                "{\"a\": -Infinity}| 1 | 16",
                "{\"a\": 1 /* comment */}| 1 | 10",
                "{'a': 1}| 1 | 3",
                "{\"a\": 1,}| 1 | 10",
                "{\"a\": 01}| 1 | 8",
                "{\"a\": +1}| 1 | 8",
                "{\"a\": .5}| 1 | 8",
                "[1,,2]| 1 | 5",
                "tru| 1 | 1",
                "]| 1 | 2"
            })
    void malformed_json_is_refused_with_its_line_and_column(String body, int line, int column) {
        Problem problem = Refusals.problem(() -> read(body.replace("\\n", "\n")));

        assertThat(problem.errors()).singleElement().satisfies(error -> {
            assertThat(error.pointer()).isEmpty();
            assertThat(error.code()).isEqualTo("malformed-json");
        });
        assertThat(problem.extensions().keySet()).containsExactly("line", "column");
        assertThat(problem.extensions().get("line")).isEqualTo(line);
        assertThat((int) problem.extensions().get("column")).isBetween(column - 1, column + 1);
        assertThat(problem.detail() + problem.errors()).doesNotContain("com.fasterxml", "Exception", "token");
    }

    @Test
    void what_is_nested_too_deep_is_refused_where_it_becomes_so() {
        String body = "[\n" + "[".repeat(60) + "]".repeat(60) + "]";

        Problem problem = Refusals.problem(() -> read(body));

        assertThat(problem.errors().get(0).code()).isEqualTo("malformed-json");
        assertThat(problem.extensions().get("line")).isEqualTo(2);
        assertThat((int) problem.extensions().get("column")).isBetween(50, 51);
    }

    @Test
    void what_is_nested_50_deep_is_read() {
        assertThat(read("[".repeat(50) + "]".repeat(50)).isArray()).isTrue();
        assertThat(Refusals.of(errors)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t", "\uFEFF", "\uFEFF \n"})
    void a_body_of_nothing_is_refused_as_empty(String body) {
        assertThat(Refusals.of(() -> read(body))).containsExactly(" empty-body");
    }

    @Test
    void a_byte_order_mark_is_passed_over() {
        assertThat(read("\uFEFF{\"a\": \"文\"}").get("a").textValue()).isEqualTo("文");
    }

    @Test
    void input_in_another_encoding_is_refused() {
        byte[] latin = "{\"a\": \"é\"}".getBytes(ISO_8859_1);
        byte[] wideWithMark = "\uFEFF{\"a\": \"b\"}".getBytes(UTF_16LE);
        byte[] wide = "{\"a\": \"b\"}".getBytes(UTF_16LE);

        assertThat(Refusals.problem(() -> StrictJson.read(latin, "", errors)).errors())
                .extracting(Problem.Error::code, Problem.Error::detail)
                .containsExactly(tuple("not-utf-8", "The body is not UTF-8 at byte 8"));
        assertThat(Refusals.of(() -> StrictJson.read(wideWithMark, "", errors))).containsExactly(" not-utf-8");
        assertThat(Refusals.of(() -> StrictJson.read(wide, "", errors))).containsExactly(" malformed-json");
    }

    @Test
    void overlong_and_surrogate_encodings_are_not_utf_8() {
        byte[] overlong = {'"', (byte) 0xC0, (byte) 0x80, '"'};
        byte[] surrogate = {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'};

        assertThat(Refusals.of(() -> StrictJson.read(overlong, "", errors))).containsExactly(" not-utf-8");
        assertThat(Refusals.of(() -> StrictJson.read(surrogate, "", errors))).containsExactly(" not-utf-8");
    }

    @Test
    void every_duplicate_member_is_reported_with_its_pointer() {
        read("{\"a\": {\"b/c\": 1, \"b/c\": 2}, \"d\": [0, {\"e\": 1, \"e\": 1, \"e\": 1}], \"a\": 1}");

        assertThat(Refusals.of(errors))
                .containsExactly(
                        "/a/b~1c duplicate-member",
                        "/d/1/e duplicate-member",
                        "/d/1/e duplicate-member",
                        "/a duplicate-member");
    }

    @ParameterizedTest
    @CsvSource({
        "0000, U+0000",
        "0008, U+0008",
        "000b, U+000B",
        "001f, U+001F",
        "d800, U+D800",
        "dfff, U+DFFF",
        "fffe, U+FFFE",
        "ffff, U+FFFF"
    })
    void characters_that_cannot_be_kept_are_reported_with_place_and_name(String escape, String name) {
        read("{\"a\": [\"fine\", \"😀" + BACKSLASH_U + escape + "x\"]}");

        assertThat(Refusals.of(errors)).containsExactly("/a/1 forbidden-character");
        assertThat(Refusals.details(errors))
                .containsExactly("Character 2, " + name + ", cannot be stored or printed; remove it");
    }

    @Test
    void tabs_line_feeds_and_astral_characters_are_kept_and_cr_lf_becomes_lf() {
        assertThat(read("\"\\t a\\r\\nb\\n😀𠀀\uE000\uFFFD\"").textValue()).isEqualTo("\t a\nb\n😀𠀀\uE000\uFFFD");
        assertThat(Refusals.of(errors)).isEmpty();
    }

    @Test
    void a_name_that_cannot_be_printed_is_refused_and_quoted_in_a_form_that_can() {
        JsonNode read = read("{\"x" + BACKSLASH_U + "d800\": {\"y" + BACKSLASH_U + "0000\": 1}}");

        assertThat(Refusals.of(errors))
                .containsExactly("/x\uFFFD forbidden-character", "/x\uFFFD/y\uFFFD forbidden-character");
        assertThat(read.toString()).isEqualTo("{\"x\uFFFD\":{\"y\uFFFD\":1}}");
    }

    @Test
    void no_more_than_a_thousand_mistakes_are_told() {
        read("{" + "\"a\":0,".repeat(5000) + "\"a\":0}");

        assertThat(Refusals.of(errors)).hasSize(1000).containsOnly("/a duplicate-member");
    }

    @Test
    void a_name_longer_than_any_of_ours_is_refused() {
        assertThat(Refusals.of(() -> read("{\"" + "a".repeat(501) + "\": 1}"))).containsExactly(" malformed-json");
        assertThat(read("{\"" + "a".repeat(500) + "\": 1}").size()).isEqualTo(1);
    }

    @Test
    void a_body_of_more_values_than_any_of_ours_is_refused_wherever_they_stand() {
        String elements = "[" + "[],".repeat(2_000_000) + "1]";
        String members = "{" + "\"b\":1,".repeat(700_000) + "\"b\":1}";

        assertThat(Refusals.of(() -> read(elements))).containsExactly(" too-many-values");
        assertThat(Refusals.of(() -> read(members))).containsExactly(" too-many-values");
    }

    @Test
    void names_that_would_collide_in_a_shared_table_are_read_as_any_others() {
        String colliding = IntStream.range(0, 1 << 14)
                .mapToObj(StrictJsonTest::collidingName)
                .collect(Collectors.joining(":1,", "{", ":1}"));

        assertThat(read(colliding).size()).isEqualTo(1 << 14);
    }

    /** All of these names have one hash in the parser's table of names: {@code Aa} and {@code B@} do. */
    private static String collidingName(int number) {
        StringBuilder name = new StringBuilder("\"");
        for (int bit = 0; bit < 14; bit++) {
            name.append((number >> bit & 1) == 0 ? "Aa" : "B@");
        }
        return name.append('"').toString();
    }

    @Test
    void numbers_of_any_exponent_are_read_without_being_written_out() {
        assertThat(read("[1e400000000, -1e-400000000, 0e400000000]").size()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e99999999999", "-1e-99999999999", "1e2147483648"})
    void an_exponent_that_no_number_has_is_refused(String number) {
        read("[" + number + "]");

        assertThat(Refusals.of(errors)).containsExactly("/0 unreadable-number");
    }

    private JsonNode read(String body) {
        return StrictJson.read(body.getBytes(UTF_8), "", errors);
    }
}
