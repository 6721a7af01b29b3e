package org.nianbao.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class ParagraphsTest {

    @Test
    void what_stays_is_not_told() {
        assertThat(Paragraphs.between("一\n二", "一\n二")).isEmpty();
    }

    @Test
    void a_paragraph_put_in_front_moves_nothing_else() {
        assertThat(Paragraphs.between("一\n二", "零\n一\n二"))
                .containsExactly(new Paragraphs.Paragraph(Paragraphs.Kind.ADDED, null, "零"));
    }

    @Test
    void an_empty_text_has_no_paragraph() {
        assertThat(Paragraphs.between("", "一"))
                .containsExactly(new Paragraphs.Paragraph(Paragraphs.Kind.ADDED, null, "一"));
        assertThat(Paragraphs.between("一", ""))
                .containsExactly(new Paragraphs.Paragraph(Paragraphs.Kind.REMOVED, "一", null));
    }

    @Test
    void what_was_removed_and_added_is_what_the_texts_do_not_share() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            List<String> before = paragraphs(random);
            List<String> after = paragraphs(random);
            List<Paragraphs.Paragraph> told = Paragraphs.between(String.join("\n", before), String.join("\n", after));

            List<String> kept = new ArrayList<>(before);
            told.stream().filter(one -> one.before() != null).forEach(one -> kept.remove(one.before()));
            List<String> shared = new ArrayList<>(after);
            told.stream().filter(one -> one.after() != null).forEach(one -> shared.remove(one.after()));
            assertThat(kept).containsExactlyInAnyOrderElementsOf(shared);
            assertThat(kept.size())
                    .isEqualTo(before.size()
                            - told.stream().filter(one -> one.before() != null).count());
        }
    }

    private static List<String> paragraphs(Random random) {
        return random.ints(1 + random.nextInt(12), 0, 6)
                .mapToObj(String::valueOf)
                .toList();
    }

    @Test
    void texts_of_very_many_paragraphs_are_compared_one_to_one() {
        String before = lines(100_000, "甲");
        String after = lines(100_000, "乙");

        List<Paragraphs.Paragraph> told =
                Assertions.assertTimeout(Duration.ofSeconds(5), () -> Paragraphs.between(before, after));

        assertThat(told).hasSize(100_000).allMatch(one -> one.kind() == Paragraphs.Kind.CHANGED);
        assertThat(Paragraphs.between(before, before)).isEmpty();
    }

    private static String lines(int count, String word) {
        return IntStream.range(0, count).mapToObj(i -> word + i).collect(Collectors.joining("\n"));
    }
}
