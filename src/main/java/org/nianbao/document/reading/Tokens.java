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
        String text = word.text();
        double width = word.right() - word.left();
        double unit = width / columns(text);
        double left = word.left();
        Matcher matcher = TOKEN.matcher(text);
        int from = 0;
        while (matcher.find()) {
            String token = matcher.group();
            String gap = text.substring(from, matcher.start());
            from = matcher.end();
            left += unit * columns(gap);
            wide += wide(gap);
            double right = left + unit * columns(token);
            Extent extent = width <= 0 ? null : new Extent(page, exact, left, right, wide, wide(token));
            tokens.add(new Slot(token, Plain.text(token), -1, 1, 1, extent));
            left = right;
            wide += wide(token);
        }
        wide += wide(text.substring(from));
    }

    private static int columns(String text) {
        return text.length() + wide(text);
    }

    private static int wide(String text) {
        return (int) text.chars().filter(character -> character >= 0x2E80).count();
    }
}
