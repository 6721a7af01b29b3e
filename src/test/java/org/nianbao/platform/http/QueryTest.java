package org.nianbao.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.Refusals;
import org.nianbao.platform.json.Vocabulary;

class QueryTest {

    private static final Vocabulary<Integer> WORDS = new Vocabulary<>(Map.of("one", 1));

    @Test
    void parameters_that_are_absent_or_empty_read_as_absent() {
        Query query = query(Map.of("year", List.of(""), "after", List.of(""), "q", List.of("")));

        assertThat(query.integer("year", 1, 9)).isEqualTo(OptionalInt.empty());
        assertThat(query.after(1)).isEmpty();
        assertThat(query.text("q")).isEmpty();
        assertThat(query.day("on")).isEmpty();
        assertThat(query.limit()).isEqualTo(50);
        assertThat(Refusals.of(query.errors())).isEmpty();
    }

    @Test
    void unknown_and_repeated_parameters_are_told_by_name() {
        assertThat(Refusals.of(query(Map.of("colour", List.of("red"))).errors()))
                .containsExactly("colour unknown-member");
        assertThat(Refusals.of(query(Map.of("q", List.of("a", "b"))).errors())).containsExactly("q duplicate-member");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "501", "-1", "999999999999999999"})
    void a_limit_out_of_range_is_refused(String limit) {
        Query query = query(Map.of("limit", List.of(limit)));

        query.limit();

        assertThat(Refusals.of(query.errors())).containsExactly("limit out-of-range");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0", "1e2", "+5", " 5", "five", "٥", "9999999999999999999"})
    void a_limit_that_is_no_whole_number_is_refused(String limit) {
        Query query = query(Map.of("limit", List.of(limit)));

        query.limit();

        assertThat(Refusals.of(query.errors())).containsExactly("limit not-a-whole-number");
    }

    @Test
    void a_limit_within_its_range_is_taken() {
        assertThat(query(Map.of("limit", List.of("500"))).limit()).isEqualTo(500);
        assertThat(query(Map.of("limit", List.of("1"))).limit()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-02-29", "2023-1-1", "20230101", "today", "２０２３-01-01"})
    void a_day_is_four_two_and_two_digits(String day) {
        Query query = query(Map.of("on", List.of(day)));

        assertThat(query.day("on")).isEmpty();
        assertThat(Refusals.of(query.errors())).containsExactly("on not-a-day");
        assertThat(query(Map.of("on", List.of("2024-02-29"))).day("on")).contains(LocalDate.of(2024, 2, 29));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31", "-0001-01-01", "0000-01-01"})
    void a_day_that_no_database_keeps_is_out_of_range(String day) {
        Query query = query(Map.of("on", List.of(day)));

        assertThat(query.day("on")).isEmpty();
        assertThat(Refusals.of(query.errors())).containsExactly("on out-of-range");
    }

    @Test
    void words_are_those_of_the_vocabulary() {
        Query query = query(Map.of("q", List.of("one, two,ONE")));

        assertThat(query.someOf("q", WORDS)).containsExactly(1);
        assertThat(Refusals.of(query.errors())).containsExactly("q not-one-of", "q not-one-of");
        assertThat(Refusals.details(query.errors())).containsOnly("Expected is one of: one");
    }

    @Test
    void characters_that_no_database_stores_are_refused() {
        Query query = query(Map.of("q", List.of("a\0")));

        assertThat(query.text("q")).isEmpty();
        assertThat(Refusals.of(query.errors())).containsExactly("q forbidden-character");
    }

    private static Query query(Map<String, List<String>> sent) {
        MultivaluedHashMap<String, String> parameters = new MultivaluedHashMap<>();
        parameters.putAll(sent);
        UriInfo uri = (UriInfo) Proxy.newProxyInstance(
                QueryTest.class.getClassLoader(), new Class<?>[] {UriInfo.class}, (proxy, method, asked) -> {
                    assertThat(method.getName()).isEqualTo("getQueryParameters");
                    return parameters;
                });
        return Query.of(uri, "year", "q", "on", "limit", "after");
    }
}
