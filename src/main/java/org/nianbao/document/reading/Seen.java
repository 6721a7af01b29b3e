package org.nianbao.document.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A text as it is to be seen: its lines without their white space, since a file does not carry that faithfully. */
record Seen(List<String> lines) {

    private static final Pattern BREAK = Pattern.compile("[\n\r\u0085\u2028\u2029]");

    /** Between cells of a line it is read as white space. */
    private static final int BAR = '|';

    static Seen of(String text) {
        return new Seen(Arrays.stream(BREAK.split(text))
                .filter(line -> !Strips.isLeftOut(line.strip()))
                .map(Seen::withoutSpace)
                .filter(line -> !line.isEmpty())
                .toList());
    }

    /** Several texts one below the other. */
    static Seen of(List<String> texts) {
        return of(String.join("\n", texts));
    }

    /** Whether two texts look the same, line by line. */
    static boolean same(String one, String other) {
        return of(one).equals(of(other));
    }

    /** All of it on one line, where nobody can tell where a title is broken. */
    String joined() {
        return String.join("", lines);
    }

    /** A text without those of its lines that also stand here, each of them once. */
    String takenFrom(String text) {
        List<String> left = new ArrayList<>(lines);
        return Arrays.stream(text.split("\n", -1))
                .filter(line -> !left.remove(withoutSpace(line)))
                .collect(Collectors.joining("\n"));
    }

    private static String withoutSpace(String line) {
        return line.codePoints()
                .filter(letter -> !isSpace(letter))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isSpace(int letter) {
        return Character.isWhitespace(letter)
                || Character.isSpaceChar(letter)
                || Character.isISOControl(letter)
                || letter == BAR
                || Character.getType(letter) == Character.FORMAT;
    }
}
