package org.nianbao.platform.json;

import org.nianbao.problem.ErrorCode;
import org.nianbao.problem.Errors;

/** Texts that stand on one line, such as names: something to see, no line break, nothing invisible around them. */
final class Lines {

    private Lines() {}

    /** Whether a text is such a line; if not, that is an error. */
    static boolean check(String text, String pointer, Errors errors) {
        if (text.codePoints().allMatch(Lines::isSpace)) {
            errors.add(pointer, ErrorCode.BLANK);
            return false;
        }
        boolean oneLine = text.codePoints().noneMatch(Lines::breaksLines);
        boolean trimmed = !isSpace(text.codePointAt(0)) && !isSpace(text.codePointBefore(text.length()));
        if (!oneLine || !trimmed) {
            errors.add(pointer, ErrorCode.NOT_A_LINE);
        }
        return oneLine && trimmed;
    }

    /** Unicode's spaces together with those that only Java counts among them, and the byte order mark. */
    private static boolean isSpace(int codePoint) {
        return Character.isSpaceChar(codePoint) || Character.isWhitespace(codePoint) || codePoint == 0xFEFF;
    }

    private static boolean breaksLines(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.CONTROL || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR;
    }
}
