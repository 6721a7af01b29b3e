package org.nianbao.document.source;

import java.text.Normalizer;
import java.util.stream.Collectors;

/** What a character of a PDF says. */
final class GlyphText {

    static final String UNKNOWN = "\uFFFD";

    /** Radicals that fonts give out for the characters that look the same, and those characters. */
    private static final String RADICALS = "⺠⻁⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻨⻩⻬⻮⻰⻳";

    private static final String CHARACTERS = "民虎西见角贝车长门青韦页风飞食马骨鬼鱼鸟麦黄齐齿龙龟";

    private GlyphText() {}

    /**
     * The text that a font gives for a character; what it does not tell, or tells only in its own private way, is
     * unknown and never guessed.
     */
    static String of(String unicode) {
        if (unicode == null || unicode.isEmpty()) {
            return UNKNOWN;
        }
        return unicode.codePoints().mapToObj(GlyphText::of).collect(Collectors.joining());
    }

    private static String of(int point) {
        if (Character.isSpaceChar(point) || point == '\t' || point == '\n' || point == '\r') {
            return " ";
        }
        if (Character.UnicodeBlock.of(point) == Character.UnicodeBlock.KANGXI_RADICALS) {
            return Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC);
        }
        int radical = RADICALS.indexOf(point);
        if (radical >= 0) {
            return CHARACTERS.substring(radical, radical + 1);
        }
        return isKnown(point) ? Character.toString(point) : UNKNOWN;
    }

    private static boolean isKnown(int point) {
        return switch (Character.getType(point)) {
            case Character.PRIVATE_USE, Character.SURROGATE, Character.UNASSIGNED, Character.CONTROL -> false;
            default -> true;
        };
    }
}
