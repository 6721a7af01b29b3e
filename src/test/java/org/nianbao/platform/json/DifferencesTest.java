package org.nianbao.platform.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nianbao.platform.json.Differences.Difference;
import org.nianbao.problem.Errors;

class DifferencesTest {

    @Test
    void only_members_that_were_sent_and_differ_are_told() {
        JsonNode sent = json("{\"a\":1,\"b\":{\"c\":2,\"d\":null},\"e\":[1],\"f\":1.0}");
        JsonNode stored = json("{\"a\":1,\"b\":{\"c\":3,\"d\":null,\"x\":9},\"e\":[1,2],\"f\":1,\"y\":8}");

        assertThat(Differences.between(sent, stored, "/s"))
                .isEqualTo(List.of(
                        new Difference("/s/b/c", json("2"), json("3")),
                        new Difference("/s/e", json("[1]"), json("[1,2]"))));
    }

    @Test
    void what_is_stored_nowhere_is_told_as_null() {
        assertThat(Differences.between(json("{\"a\":{\"b\":1,\"c\":null}}"), json("{}"), ""))
                .isEqualTo(List.of(new Difference("/a/b", json("1"), json("null"))));
    }

    private static JsonNode json(String text) {
        return StrictJson.read(text.getBytes(UTF_8), "", new Errors());
    }
}
