package org.nianbao.document.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Opens plain text and Markdown line by line. Extractors write the tables of a Markdown file as HTML: such a table is
 * read as one.
 */
final class TextSource {

    private static final int MOST_LINES = 100_000;

    private static final Pattern LINE_END = Pattern.compile("\\R|\\f");

    private static final Pattern SEPARATOR = Pattern.compile("[\t|｜│┃║¦]");
    private static final Pattern GAP = Pattern.compile("[ \\u00A0]{2,}");
    private static final Pattern TABLE =
            Pattern.compile("<table\\b.*?(?:</table\\s*>|\\z)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** What may be left out at the end of a line; a tab there is the end of an empty cell. */
    private static final String SPACES = " \u00A0\u3000";

    private final List<Piece> pieces = new ArrayList<>();
    private int lines;
    private int page = 1;
    private int tables;
    private boolean severed;

    private final boolean markdown;

    private TextSource(boolean markdown) {
        this.markdown = markdown;
    }

    static Source read(SourceKind kind, String text) {
        TextSource read = new TextSource(kind == SourceKind.MARKDOWN);
        Matcher table = TABLE.matcher(text);
        int from = 0;
        while (table.find()) {
            read.lines(text.substring(from, table.start()));
            read.table(table.group());
            from = table.end();
        }
        read.lines(text.substring(from));
        return new Source(kind, read.pieces, read.severed, Optional.empty());
    }

    /** The text without the tables in it, of markup or of bars. */
    static String outsideTables(String text) {
        return Markdown.outsideRows(TABLE.matcher(text).replaceAll(""));
    }

    private void table(String markup) {
        Source page = HtmlSource.read(markup);
        for (Piece piece : page.pieces()) {
            pieces.add(piece instanceof Table table ? new Table(table.rows(), "table[" + ++tables + "]") : piece);
        }
        severed = page.severed();
        // What follows on the line on which the table ends is of the same line.
        lines += (int) LINE_END.matcher(markup).results().count() - 1;
    }

    private void lines(String text) {
        Matcher end = LINE_END.matcher(text);
        int from = 0;
        while (end.find()) {
            line(text.substring(from, end.start()));
            from = end.end();
            page += end.group().equals("\f") ? 1 : 0;
        }
        line(text.substring(from));
    }

    private void line(String text) {
        if (++lines > MOST_LINES) {
            throw Refusal.TOO_LARGE.because(MOST_LINES + " lines");
        }
        String place = "line[" + lines + "]";
        String visible = markdown ? Markdown.visible(text) : text;
        pieces.add(new Line(words(visible), page > 1 ? "page[" + page + "]/" + place : place));
    }

    private static List<Line.Word> words(String line) {
        String text = withoutSpaceAtEnd(line);
        if (text.isBlank()) {
            return List.of();
        }
        if (SEPARATOR.matcher(text).find()) {
            return List.of(new Line.Word(text, 0, DisplayWidth.of(text)));
        }
        List<Line.Word> words = new ArrayList<>();
        Matcher gap = GAP.matcher(text);
        int from = 0;
        double left = 0;
        while (gap.find()) {
            left = add(words, text, from, gap.start(), left) + gap.group().length();
            from = gap.end();
        }
        add(words, text, from, text.length(), left);
        return words;
    }

    private static String withoutSpaceAtEnd(String line) {
        int end = line.length();
        while (end > 0 && SPACES.indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        return line.substring(0, end);
    }

    /** Adds a word where there is one; the column at which it ends. */
    private static double add(List<Line.Word> words, String line, int from, int end, double left) {
        String word = line.substring(from, end);
        double right = left + DisplayWidth.of(word);
        if (!word.isEmpty()) {
            words.add(new Line.Word(word, left, right));
        }
        return right;
    }
}
