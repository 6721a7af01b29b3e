package org.nianbao.document.source;

import java.util.BitSet;
import java.util.Locale;
import java.util.Set;

/**
 * One pass over markup before it is parsed: how much there is of it, and whether it ends in the middle of something. A
 * parser would close whatever is open, so that afterwards nobody could tell.
 */
final class MarkupScan {

    /** Ten times what the longest page has; every tag costs the parser some hundred bytes. */
    private static final int MOST_TAGS = 150_000;

    /** More tables within each other than any frame of a page has. */
    private static final int DEEPEST = 60;

    /** Elements whose content is no markup. */
    private static final Set<String> RAW = Set.of("script", "style", "textarea", "title", "xmp", "iframe", "noembed");

    private final String markup;

    /** At every depth of tables whether a box is open there. */
    private final BitSet openBoxes = new BitSet();

    private int at;
    private int tags;
    private int openTables;
    private boolean withinTag;
    private boolean pageEnded;

    private MarkupScan(String markup) {
        this.markup = markup;
    }

    /** Scans a page or a part of one; refuses what would become too large when parsed. */
    static MarkupScan of(String markup) {
        MarkupScan scan = new MarkupScan(markup);
        while (scan.at >= 0 && scan.at < markup.length()) {
            scan.next();
        }
        return scan;
    }

    /** Whether the markup ends within a tag, or within a table and not with the end of a page. */
    boolean isSevered() {
        return withinTag || openTables > 0 && !pageEnded;
    }

    /** In how many tables the innermost box stands that is not closed; 0 where every box is. */
    int openBox() {
        return openBoxes.length() == 0 ? 0 : openBoxes.length() - 1;
    }

    private void next() {
        at = markup.indexOf('<', at);
        if (at < 0) {
            return;
        }
        if (markup.startsWith("<!--", at)) {
            passTo("-->", at + 4);
        } else if (at + 1 < markup.length() && isBogus(markup.charAt(at + 1))) {
            passTo(">", at + 1);
        } else {
            tag();
        }
    }

    private static boolean isBogus(char character) {
        return character == '!' || character == '?';
    }

    private void passTo(String end, int from) {
        int found = markup.indexOf(end, from);
        withinTag = found < 0;
        at = found < 0 ? -1 : found + end.length();
    }

    private void tag() {
        int nameAt = at + 1 < markup.length() && markup.charAt(at + 1) == '/' ? at + 2 : at + 1;
        int end = nameAt;
        while (end < markup.length() && isName(markup.charAt(end))) {
            end++;
        }
        if (end < markup.length() && (end == nameAt || Character.isDigit(markup.charAt(nameAt)))) {
            at = nameAt;
            return;
        }
        if (++tags > MOST_TAGS) {
            throw Refusal.TOO_LARGE.because(MOST_TAGS + " tags");
        }
        String name = markup.substring(nameAt, Math.min(end, nameAt + 20)).toLowerCase(Locale.ROOT);
        boolean closing = nameAt == at + 2;
        passAttributes(end);
        if (!withinTag) {
            note(name, closing);
        }
    }

    private static boolean isName(char character) {
        return character < 128 && Character.isLetterOrDigit(character) || character == ':' || character == '-';
    }

    private void passAttributes(int from) {
        char before = ' ';
        for (int i = from; i < markup.length(); i++) {
            char character = markup.charAt(i);
            if (character == '>') {
                at = i + 1;
                return;
            }
            if (before == '=' && (character == '"' || character == '\'')) {
                i = markup.indexOf(character, i + 1);
                if (i < 0) {
                    break;
                }
            }
            before = Character.isWhitespace(character) ? before : character;
        }
        withinTag = true;
        at = -1;
    }

    private void note(String name, boolean closing) {
        switch (name) {
            case "table" -> {
                openBoxes.clear(closing ? openTables : openTables + 1);
                openTables = Math.max(0, openTables + (closing ? -1 : 1));
                if (openTables > DEEPEST) {
                    throw Refusal.TOO_DEEP.because();
                }
            }
            case "tr" -> openBoxes.clear(openTables);
            case "td", "th" -> openBoxes.set(openTables, !closing && openTables > 0);
            case "body", "html" -> pageEnded = closing;
            default -> {
                if (!closing && RAW.contains(name)) {
                    passRaw(name);
                }
            }
        }
    }

    private void passRaw(String name) {
        int end = at;
        do {
            end = markup.indexOf("</", end);
            if (end < 0) {
                withinTag = true;
                at = -1;
                return;
            }
            end += 2;
        } while (!markup.regionMatches(true, end, name, 0, name.length()));
        at = end - 2;
    }
}
