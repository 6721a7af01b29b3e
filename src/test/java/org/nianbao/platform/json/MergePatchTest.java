package org.nianbao.platform.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.Refusals;
import org.nianbao.problem.Errors;

class MergePatchTest {

    /** RFC 7396, appendix A, completely. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\":\"b\"} | {\"a\":\"c\"} | {\"a\":\"c\"}",
                "{\"a\":\"b\"} | {\"b\":\"c\"} | {\"a\":\"b\",\"b\":\"c\"}",
                "{\"a\":\"b\"} | {\"a\":null} | {}",
                "{\"a\":\"b\",\"b\":\"c\"} | {\"a\":null} | {\"b\":\"c\"}",
                "{\"a\":[\"b\"]} | {\"a\":\"c\"} | {\"a\":\"c\"}",
                "{\"a\":\"c\"} | {\"a\":[\"b\"]} | {\"a\":[\"b\"]}",
                "{\"a\":{\"b\":\"c\"}} | {\"a\":{\"b\":\"d\",\"c\":null}} | {\"a\":{\"b\":\"d\"}}",
                "{\"a\":[{\"b\":\"c\"}]} | {\"a\":[1]} | {\"a\":[1]}",
                "[\"a\",\"b\"] | [\"c\",\"d\"] | [\"c\",\"d\"]",
                "{\"a\":\"b\"} | [\"c\"] | [\"c\"]",
                "{\"a\":\"foo\"} | null | null",
                "{\"a\":\"foo\"} | \"bar\" | \"bar\"",
                "{\"e\":null} | {\"a\":1} | {\"e\":null,\"a\":1}",
                "[1,2] | {\"a\":\"b\",\"c\":null} | {\"a\":\"b\"}",
                "{} | {\"a\":{\"bb\":{\"ccc\":null}}} | {\"a\":{\"bb\":{}}}"
            })
    void a_patch_does_what_the_rfc_shows(String original, String patch, String result) {
        assertThat(MergePatch.apply(json(original), json(patch))).isEqualTo(json(result));
    }

    @Test
    void the_original_stays_as_it_was() {
        JsonNode original = json("{\"a\":{\"b\":1}}");

        MergePatch.apply(original, json("{\"a\":{\"b\":null,\"c\":2}}"));

        assertThat(original).isEqualTo(json("{\"a\":{\"b\":1}}"));
    }

    @Test
    void a_null_in_a_patch_reads_as_absent_at_every_depth() {
        Errors errors = new Errors();
        JsonObject patch = JsonObject.patch(json("{\"text\":null,\"inner\":{\"number\":null}}"), "/s", errors);

        assertThat(patch.text("text", 10)).isEmpty();
        assertThat(patch.object("inner").flatMap(inner -> inner.number("number")))
                .isEmpty();
        assertThat(Refusals.of(errors)).isEmpty();
    }

    @Test
    void outside_a_patch_a_null_is_refused_where_a_text_or_a_number_belongs() {
        Errors errors = new Errors();
        JsonObject object = JsonObject.of(json("{\"text\":null,\"inner\":{\"number\":null}}"), "/s", errors);

        assertThat(object.text("text", 10)).isEmpty();
        assertThat(object.object("inner").flatMap(inner -> inner.number("number")))
                .isEmpty();
        assertThat(Refusals.of(errors)).containsExactly("/s/text wrong-type", "/s/inner/number wrong-type");
    }

    @Test
    void a_patch_may_leave_out_what_a_whole_object_requires() {
        Errors errors = new Errors();

        JsonObject.patch(json("{}"), "/s", errors).required("mark", Optional.empty());
        assertThat(Refusals.of(errors)).isEmpty();

        JsonObject.of(json("{}"), "/s", errors).required("mark", Optional.empty());
        assertThat(Refusals.of(errors)).containsExactly("/s/mark required");
    }

    private static JsonNode json(String text) {
        return StrictJson.read(text.getBytes(UTF_8), "", new Errors());
    }
}
