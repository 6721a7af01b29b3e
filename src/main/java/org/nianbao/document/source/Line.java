package org.nianbao.document.source;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A line of text: a whole paragraph in HTML and Word, a line on paper elsewhere. A line without words is an empty one.
 *
 * @param words what is printed on it, from left to right
 */
public record Line(List<Word> words, String place) implements Piece {

    public Line {
        words = List.copyOf(words);
    }

    /**
     * A run of characters and where it stands on its line.
     *
     * @param text what is printed, with the spaces within it
     * @param left where it begins, in points or in columns of a fixed-width layout; both 0 where nobody knows
     * @param right where it ends
     */
    public record Word(String text, double left, double right) {}

    /** A line of one run whose place across the page is not known. */
    public static Line of(String text, String place) {
        return new Line(text.isEmpty() ? List.of() : List.of(new Word(text, 0, 0)), place);
    }

    public String text() {
        return words.stream().map(Word::text).collect(Collectors.joining(" "));
    }
}
