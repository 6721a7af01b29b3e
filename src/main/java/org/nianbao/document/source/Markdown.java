package org.nianbao.document.source;

import java.util.regex.Pattern;

/** Takes the marks of Markdown off a line, so that what is to be seen is left. */
final class Markdown {

    private static final Pattern HEADING = Pattern.compile("^ {0,3}#{1,6}[ \\t]+");
    private static final Pattern STRONG = Pattern.compile("(\\*\\*|__)(?=[^\\s*_])([^*_|]{1,500})(?<=\\S)\\1");
    private static final Pattern EMPHASIS = Pattern.compile(
            "(?<![\\p{L}\\p{N}*_`])([*_`])(?=[^\\s*_`])([^*_`|]{1,500})(?<=\\S)\\1(?![\\p{L}\\p{N}*_`])");
    private static final Pattern SPACE = Pattern.compile("&(?:nbsp|ensp|emsp);");
    private static final Pattern BREAK = Pattern.compile("<br\\s*/?>", Pattern.CASE_INSENSITIVE);
    private static final Pattern ROW = Pattern.compile("(?m)^[ \\t]*+\\|.*$");

    private Markdown() {}

    /** A line as it is to be seen. */
    static String visible(String line) {
        String text = SPACE.matcher(HEADING.matcher(line).replaceFirst("")).replaceAll(" ");
        if (text.indexOf('|') >= 0) {
            text = BREAK.matcher(text).replaceAll(" ");
        }
        return EMPHASIS.matcher(STRONG.matcher(text).replaceAll("$2")).replaceAll("$2");
    }

    /** The text without the rows of its tables. */
    static String outsideRows(String text) {
        return ROW.matcher(text).replaceAll("");
    }
}
