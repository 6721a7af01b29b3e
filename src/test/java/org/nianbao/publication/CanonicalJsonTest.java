package org.nianbao.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Random;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.platform.json.Numbers;
import org.nianbao.platform.json.StrictJson;

/** Canonical JSON reads numbers as doubles; every number that a report can hold has to survive that exactly. */
class CanonicalJsonTest {

    private static final int ROUNDS = 200_000;

    private final Random random = new Random(20190060);

    @Test
    void every_count_survives() {
        for (int i = 0; i < ROUNDS; i++) {
            long count = random.nextLong() >>> 11 >>> random.nextInt(53);
            survives(BigDecimal.valueOf(random.nextBoolean() ? count : -count));
        }
        survives(BigDecimal.valueOf(Numbers.LARGEST_COUNT));
        survives(BigDecimal.valueOf(-Numbers.LARGEST_COUNT));
    }

    @Test
    void every_amount_of_15_digits_and_6_decimals_survives() {
        for (int i = 0; i < ROUNDS; i++) {
            survives(BigDecimal.valueOf(digits(15), random.nextInt(7)));
        }
    }

    @Test
    void every_printed_number_of_15_digits_and_10_decimals_survives_also_the_smallest() {
        for (int i = 0; i < ROUNDS; i++) {
            BigDecimal number = BigDecimal.valueOf(digits(15), random.nextInt(11));
            survives(random.nextBoolean() ? number : number.negate());
        }
        survives(new BigDecimal("0.0000000001"));
        survives(new BigDecimal("0.0000009999"));
    }

    private long digits(int most) {
        return random.nextLong(BigDecimal.TEN.pow(1 + random.nextInt(most)).longValueExact());
    }

    private static void survives(BigDecimal number) {
        BigDecimal written = Numbers.plain(number);
        ObjectNode json = StrictJson.NODES.objectNode().put("n", written);

        JsonNode read = StrictJson.stored(CanonicalJson.of(json).text()).get("n");

        assertThat(Numbers.plain(read.decimalValue())).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "24252.311082, 24252.311082",
        "0.000001, 0.000001",
        "0.0000001, 1e-7",
        "999999999999999, 999999999999999",
        "9007199254740991, 9007199254740991",
        "1.50, 1.5",
        "0E-10, 0"
    })
    void numbers_are_written_as_ecmascript_writes_them(BigDecimal number, String written) {
        ObjectNode json = StrictJson.NODES.objectNode().put("n", number);

        assertThat(CanonicalJson.of(json).text()).isEqualTo("{\"n\":" + written + "}");
    }

    @Test
    void members_are_sorted_by_code_units_and_texts_keep_every_character() {
        ObjectNode json = StrictJson.NODES.objectNode();
        json.put("\uFB33", "年\n\t\"\\/\u2028")
                .put("😀", "😀\u007f")
                .put("a", true)
                .putNull("B");

        assertThat(CanonicalJson.of(json).text())
                .isEqualTo("{\"B\":null,\"a\":true,\"😀\":\"😀\u007f\",\"\uFB33\":\"年\\n\\t\\\"\\\\/\u2028\"}");
    }

    @Test
    void what_we_write_is_what_the_library_writes() throws IOException {
        for (int i = 0; i < ROUNDS / 4; i++) {
            JsonNode json = StrictJson.NODES.objectNode().set("any", value(4));

            assertThat(CanonicalJson.of(json).text())
                    .isEqualTo(new JsonCanonicalizer(json.toString()).getEncodedString());
        }
    }

    private JsonNode value(int depth) {
        return switch (random.nextInt(depth > 0 ? 7 : 5)) {
            case 0 -> StrictJson.NODES.textNode(text());
            case 1 -> StrictJson.NODES.numberNode(BigDecimal.valueOf(digits(16), random.nextInt(25) - 8));
            case 2 -> StrictJson.NODES.numberNode(BigDecimal.valueOf(random.nextLong() >>> 11 >>> random.nextInt(53)));
            case 3 -> StrictJson.NODES.booleanNode(random.nextBoolean());
            case 4 ->
                random.nextBoolean() ? StrictJson.NODES.nullNode() : StrictJson.NODES.numberNode(random.nextInt());
            case 5 -> {
                ArrayNode array = StrictJson.NODES.arrayNode();
                for (int i = random.nextInt(5); i > 0; i--) {
                    array.add(value(depth - 1));
                }
                yield array;
            }
            default -> {
                ObjectNode object = StrictJson.NODES.objectNode();
                for (int i = random.nextInt(5); i > 0; i--) {
                    object.set(text(), value(depth - 1));
                }
                yield object;
            }
        };
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            int character = random.nextInt(random.nextBoolean() ? 0x80 : 0x11_0000);
            text.appendCodePoint(Character.getType(character) == Character.SURROGATE ? '年' : character);
        }
        return text.toString();
    }

    @Test
    void the_hash_is_that_of_the_bytes_in_utf_8() {
        assertThat(new CanonicalJson("").sha256())
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(new CanonicalJson("年").sha256()).isNotEqualTo(new CanonicalJson("?").sha256());
    }
}
