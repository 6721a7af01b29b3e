package org.nianbao.platform.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.Refusals;
import org.nianbao.problem.Errors;

class CursorTest {

    private final Errors errors = new Errors();

    @Test
    void a_cursor_reads_back_as_it_was_given_out_and_needs_no_escaping() {
        Random random = new Random(1);
        for (int run = 0; run < 500; run++) {
            List<String> key = IntStream.range(0, 1 + random.nextInt(4))
                    .mapToObj(part -> word(random))
                    .toList();
            String text = Cursor.of(key).text();

            assertThat(text).matches("[A-Za-z0-9_-]*");
            assertThat(Cursor.read(text, key.size(), errors)).contains(Cursor.of(key));
        }
        assertThat(Refusals.of(errors)).isEmpty();
    }

    private static String word(Random random) {
        String letters = "0123456789AZaz市政府𠀀\t ,;=&%+/~";
        return random.ints(random.nextInt(20), 0, letters.codePointCount(0, letters.length()))
                .map(i -> letters.codePointAt(letters.offsetByCodePoints(0, i)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%%%", "YQ==", "YR", "_w", "Y Q", "YQ\n", "文", "YQ.YQ", "AA", "YWIKAA"})
    void what_we_did_not_give_out_is_no_cursor(String forged) {
        assertThat(Cursor.read(forged, 1, errors)).isEmpty();
        assertThat(Refusals.of(errors)).containsExactly("after not-a-cursor");
    }

    @Test
    void a_cursor_of_another_list_is_none() {
        assertThat(Cursor.read(Cursor.of(List.of("a", "b")).text(), 3, errors)).isEmpty();
        assertThat(Refusals.of(errors)).containsExactly("after not-a-cursor");
    }

    @Test
    void a_key_with_characters_that_no_database_stores_is_forged() {
        String forged = Base64.getUrlEncoder().withoutPadding().encodeToString("a\0b".getBytes(UTF_8));

        assertThat(Cursor.read(forged, 1, errors)).isEmpty();
        assertThat(Refusals.of(errors)).containsExactly("after not-a-cursor");
    }

    @Test
    void a_page_is_cut_behind_the_last_item_that_was_asked_for() {
        assertThat(Page.cut(List.of("a", "b", "c"), 2, List::of))
                .isEqualTo(new Page<>(List.of("a", "b"), Cursor.of(List.of("b")).text()));
        assertThat(Page.cut(List.of("a", "b"), 2, List::of)).isEqualTo(new Page<>(List.of("a", "b"), null));
    }
}
