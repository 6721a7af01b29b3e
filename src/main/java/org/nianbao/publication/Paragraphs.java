package org.nianbao.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Compares texts paragraph by paragraph. */
final class Paragraphs {

    /** Beyond this the search for the shortest difference costs more than it tells. */
    private static final int MOST = 2000;

    private Paragraphs() {}

    /** What became of a paragraph. */
    enum Kind {
        ADDED,
        REMOVED,
        CHANGED;

        @JsonValue
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A paragraph that is not the same.
     *
     * @param before {@code null} where it was added
     * @param after {@code null} where it was removed
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Paragraph(Kind kind, String before, String after) {

        private static Paragraph of(String before, String after) {
            if (before == null) {
                return new Paragraph(Kind.ADDED, null, after);
            }
            return new Paragraph(after == null ? Kind.REMOVED : Kind.CHANGED, before, after);
        }
    }

    /** The paragraphs in which two texts differ, in printed order. */
    static List<Paragraph> between(String before, String after) {
        List<String> old = paragraphs(before);
        List<String> changed = paragraphs(after);
        if (old.size() + changed.size() > MOST) {
            return pairs(old, changed)
                    .filter(pair -> pair.kind != Kind.CHANGED || !pair.before.equals(pair.after))
                    .toList();
        }
        return DiffUtils.diff(old, changed).getDeltas().stream()
                .flatMap(Paragraphs::pairs)
                .toList();
    }

    /** An empty text has no paragraph. */
    private static List<String> paragraphs(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split("\n", -1));
    }

    private static Stream<Paragraph> pairs(AbstractDelta<String> delta) {
        return pairs(delta.getSource().getLines(), delta.getTarget().getLines());
    }

    private static Stream<Paragraph> pairs(List<String> before, List<String> after) {
        return IntStream.range(0, Math.max(before.size(), after.size()))
                .mapToObj(i -> Paragraph.of(at(before, i), at(after, i)));
    }

    private static String at(List<String> paragraphs, int i) {
        return i < paragraphs.size() ? paragraphs.get(i) : null;
    }
}
