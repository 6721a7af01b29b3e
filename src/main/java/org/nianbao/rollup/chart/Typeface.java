package org.nianbao.rollup.chart;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.nianbao.language.Language;

/** How much room texts take. The reader's typeface is not known, so this is rather too much than too little. */
final class Typeface {

    private static final int FIRST_WIDE = 0x2E80;
    private static final double WIDE = 1.0;
    private static final double NARROW = 0.6;

    private Typeface() {}

    /** The width of a text of a size. */
    static double width(String text, double size) {
        return text.codePoints()
                .mapToDouble(character -> character >= FIRST_WIDE ? WIDE * size : NARROW * size)
                .sum();
    }

    /** A text in lines of at most a width, broken where its language breaks lines. */
    static List<String> wrap(String text, double size, double width, Language language) {
        BreakIterator places = BreakIterator.getLineInstance(Locale.forLanguageTag(language.tag()));
        places.setText(text);
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int start = places.first();
        for (int end = places.next(); end != BreakIterator.DONE; start = end, end = places.next()) {
            String word = text.substring(start, end);
            if (line.length() > 0 && width(line + word.stripTrailing(), size) > width) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            line.append(word);
        }
        lines.add(line.toString().strip());
        return lines;
    }
}
