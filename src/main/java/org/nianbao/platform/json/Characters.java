package org.nianbao.platform.json;

import java.util.OptionalInt;

/** Which characters a text may hold: those that PostgreSQL, XML and a printed page can all carry. */
public final class Characters {

    private Characters() {}

    /** The position of the first code point that cannot be kept, counted in code points from 1. */
    public static OptionalInt firstForbidden(String text) {
        int position = 0;
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            position++;
            if (!allowed(text.codePointAt(i))) {
                return OptionalInt.of(position);
            }
        }
        return OptionalInt.empty();
    }

    /** The text with a replacement character for everything that cannot be kept. */
    public static String printable(String text) {
        if (firstForbidden(text).isEmpty()) {
            return text;
        }
        StringBuilder printable = new StringBuilder();
        text.codePoints().forEach(character -> printable.appendCodePoint(allowed(character) ? character : 0xFFFD));
        return printable.toString();
    }

    /** The {@code Char} production of XML 1.0; lone surrogates are outside it. */
    private static boolean allowed(int codePoint) {
        return codePoint == '\t'
                || codePoint == '\n'
                || codePoint == '\r'
                || codePoint >= 0x20 && codePoint <= 0xD7FF
                || codePoint >= 0xE000 && codePoint <= 0xFFFD
                || codePoint >= 0x10000;
    }

    /** The name of the code point at {@code position}, as in {@code U+0000}. */
    public static String name(String text, int position) {
        return "U+%04X".formatted(text.codePointAt(text.offsetByCodePoints(0, position - 1)));
    }
}
