package org.nianbao.document.reading;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as labels are compared: without white space, in one width, with one kind of brackets, quotes and points, in
 * simplified characters. It remembers where each character stood in the original.
 */
final class Plain {

    private static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");
    /** How a character is spoken, in brackets behind it, as mirrors of pages insert it. */
    private static final Pattern SPOKEN =
            Pattern.compile("[(（](?=[a-zü]{0,5}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ])[a-züāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]{1,7}[)）]");

    private static final int FIRST_IDEOGRAPH = 0x2E80;
    private static final char[] KNOWN = new char[0x10000 - FIRST_IDEOGRAPH];
    private static final String FROM = "〔〕【】[]“”„‟「」『』‘’′、．。·—–－﹣‐‑−―─";
    private static final String TO__ = "()()()\"\"\"\"\"\"\"\"\"\"\"....---------";

    private final String text;
    private final int[] origins;

    private Plain(String text, int[] origins) {
        this.text = text;
        this.origins = origins;
    }

    static Plain of(String original) {
        StringBuilder plain = new StringBuilder(original.length());
        int[] origins = new int[original.length() + 16];
        Matcher spoken = SPOKEN.matcher(original);
        for (int i = 0; i < original.length(); i++) {
            if (isBracket(original.charAt(i))
                    && spoken.region(i, original.length()).lookingAt()) {
                i = spoken.end() - 1;
                continue;
            }
            String one = one(original.charAt(i));
            for (int j = 0; j < one.length(); j++) {
                if (plain.length() == origins.length) {
                    origins = Arrays.copyOf(origins, origins.length * 2);
                }
                origins[plain.length()] = i;
                plain.append(one.charAt(j));
            }
        }
        return new Plain(simplified(plain.toString()), Arrays.copyOf(origins, plain.length()));
    }

    /** The text alone. */
    static String text(String original) {
        return of(original).text;
    }

    private static String one(char character) {
        if (character >= '0' && character <= '9' || character >= 0x4E00 && character <= 0x9FFF) {
            return String.valueOf(character);
        }
        if (isSpace(character)) {
            return "";
        }
        String compatible = isNoteMark(character)
                ? String.valueOf(character)
                : Normalizer.normalize(String.valueOf(character), Normalizer.Form.NFKC);
        StringBuilder mapped = new StringBuilder(compatible.length());
        compatible.chars().filter(c -> !isSpace((char) c)).forEach(c -> mapped.append(mapped((char) c)));
        return mapped.toString();
    }

    private static boolean isBracket(char character) {
        return character == '(' || character == '（';
    }

    /** Digits in circles or raised are no part of the figure that they stand behind. */
    private static boolean isNoteMark(char character) {
        return Character.getType(character) == Character.OTHER_NUMBER
                && Normalizer.normalize(String.valueOf(character), Normalizer.Form.NFKC)
                        .chars()
                        .allMatch(Character::isDigit);
    }

    /** Whether a character separates and does nothing else. */
    static boolean isSpace(char character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.getType(character) == Character.FORMAT;
    }

    private static char mapped(char character) {
        int at = FROM.indexOf(character);
        return at < 0 ? character : TO__.charAt(at);
    }

    /** Character by character, so that places stay what they are; each is looked up once, since that takes long. */
    private static String simplified(String text) {
        StringBuilder simple = new StringBuilder(text.length());
        text.chars().forEach(c -> simple.append(simplified((char) c)));
        return simple.toString();
    }

    private static char simplified(char character) {
        if (character < FIRST_IDEOGRAPH) {
            return character;
        }
        char known = KNOWN[character - FIRST_IDEOGRAPH];
        if (known != 0) {
            return known;
        }
        String simple = SIMPLIFIED.transliterate(String.valueOf(character));
        char found = simple.length() == 1 ? simple.charAt(0) : character;
        KNOWN[character - FIRST_IDEOGRAPH] = found;
        return found;
    }

    String text() {
        return text;
    }

    /** Where the character at this place stood in the original. */
    int origin(int index) {
        return index == origins.length ? (origins.length == 0 ? 0 : origins[index - 1] + 1) : origins[index];
    }
}
