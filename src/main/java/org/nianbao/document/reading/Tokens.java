package org.nianbao.document.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nianbao.document.reading.Strip.Slot;
import org.nianbao.document.source.Line;

/** Takes a line apart at its white space. */
final class Tokens {

    private static final Pattern TOKEN = Pattern.compile("[^\\s\\u00A0\\u3000]+");

    private final boolean exact;
    private final int page;
    private final List<Slot> tokens = new ArrayList<>();
    private int wide;

    private Tokens(boolean exact, int page) {
        this.exact = exact;
        this.page = page;
    }

    /**
     * The words of a line and where they stand.
     *
     * @param exact whether places are points
     */
    static List<Slot> of(Line line, boolean exact, int page) {
        Tokens read = new Tokens(exact, page);
        line.words().forEach(read::add);
        read.tokens.removeIf(Slot::isBlank);
        return read.tokens;
    }

    private void add(Line.Word word) {
        Matcher matcher = TOKEN.matcher(word.text());
        int from = 0;
        while (matcher.find()) {
            wide += wide(word.text().substring(from, matcher.start()));
            from = matcher.end();
            tokens.add(new Slot(
                    matcher.group(),
                    Plain.text(matcher.group()),
                    -1,
                    1,
                    1,
                    extent(word, matcher.start(), matcher.end())));
            wide += wide(matcher.group());
        }
        wide += wide(word.text().substring(from));
    }

    private Extent extent(Line.Word word, int start, int end) {
        double width = word.right() - word.left();
        if (width <= 0) {
            return null;
        }
        String text = word.text();
        double unit = width / columns(text);
        double left = word.left() + unit * columns(text.substring(0, start));
        String token = text.substring(start, end);
        return new Extent(page, exact, left, left + unit * columns(token), wide, wide(token));
    }

    private static int columns(String text) {
        return text.length() + wide(text);
    }

    private static int wide(String text) {
        return (int) text.chars().filter(character -> character >= 0x2E80).count();
    }
}
