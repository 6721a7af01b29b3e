package org.nianbao.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.node.IntNode;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.Refusals;
import org.nianbao.platform.json.Differences.Difference;
import org.nianbao.problem.Problem;

class PreconditionsTest {

    private static final List<Difference> DIFFERENCES =
            List.of(new Difference("/title", IntNode.valueOf(1), IntNode.valueOf(2)));

    @ParameterizedTest
    @ValueSource(
            strings = {"\"abc\"", "\"x\", \"abc\"", "\"x\",\"abc\"", "  \"abc\"  ", "W/\"x\", \"abc\"", "\"abc+parts\""
            })
    void a_write_with_the_current_strong_tag_goes_through(String header) {
        assertThatCode(write(ifMatch(header))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"old\"", "W/\"abc\"", "abc", "\"ABC\"", "\"\"", "\"abcd\"", "\"old+abc\"", "", "\"abc"})
    void a_write_with_any_other_tag_is_stale(String header) {
        Problem problem = Refusals.problem(write(ifMatch(header)));

        assertThat(problem.status()).isEqualTo(412);
        assertThat(problem.extensions()).isEqualTo(Map.of("differences", DIFFERENCES));
    }

    @Test
    void a_write_without_a_tag_needs_one() {
        assertThat(Refusals.problem(write(Map.of())).status()).isEqualTo(428);
        assertThat(Refusals.problem(write(ifMatch("*"))).status()).isEqualTo(428);
        assertThat(Refusals.problem(write(ifMatch(" * "))).status()).isEqualTo(428);
    }

    @Test
    void a_write_that_may_only_create_does_not_replace() {
        Preconditions create = conditions(Map.of(HttpHeaders.IF_NONE_MATCH, "*"));

        assertThat(Refusals.problem(create::refuseToReplace).status()).isEqualTo(412);
        assertThat(Refusals.problem(() -> create.requireCurrent("abc", List::of))
                        .status())
                .isEqualTo(412);
        assertThatCode(create::refuseToCreate).doesNotThrowAnyException();
        assertThatCode(conditions(Map.of(HttpHeaders.IF_NONE_MATCH, "\"abc\""))::refuseToReplace)
                .doesNotThrowAnyException();
    }

    @Test
    void a_write_that_names_a_tag_does_not_create() {
        assertThat(Refusals.problem(conditions(ifMatch("\"abc\""))::refuseToCreate)
                        .status())
                .isEqualTo(412);
        assertThatCode(conditions(Map.of())::refuseToCreate).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"abc\"", "W/\"abc\"", "\"x\", W/\"abc\"", "*", " * "})
    void a_reader_who_names_the_tag_weak_or_strong_has_the_representation(String header) {
        assertThat(conditions(Map.of(HttpHeaders.IF_NONE_MATCH, header)).has("abc"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"x\"", "abc", "\"abc+parts\"", ""})
    void a_reader_who_names_another_tag_has_not(String header) {
        assertThat(conditions(Map.of(HttpHeaders.IF_NONE_MATCH, header)).has("abc"))
                .isFalse();
    }

    @Test
    void a_reader_without_a_tag_has_nothing() {
        assertThat(conditions(Map.of()).has("abc")).isFalse();
    }

    private static Map<String, String> ifMatch(String header) {
        return Map.of(HttpHeaders.IF_MATCH, header);
    }

    private static ThrowingCallable write(Map<String, String> headers) {
        return () -> conditions(headers).requireCurrent("abc", () -> DIFFERENCES);
    }

    private static Preconditions conditions(Map<String, String> sent) {
        Map<String, String> headers = new HashMap<>(sent);
        return Preconditions.of((HttpHeaders) Proxy.newProxyInstance(
                PreconditionsTest.class.getClassLoader(),
                new Class<?>[] {HttpHeaders.class},
                (proxy, method, asked) -> {
                    assertThat(method.getName()).isEqualTo("getHeaderString");
                    return headers.get(Arrays.asList(asked).get(0));
                }));
    }
}
