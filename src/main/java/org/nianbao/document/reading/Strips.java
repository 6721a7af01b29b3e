package org.nianbao.document.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nianbao.document.reading.Strip.Slot;
import org.nianbao.document.source.Line;
import org.nianbao.document.source.Piece;
import org.nianbao.document.source.Source;
import org.nianbao.document.source.SourceKind;
import org.nianbao.document.source.Table;

/** Takes the pieces of a file apart: rows of tables, rows of tabs or bars, lines. Page numbers are left out. */
final class Strips {

    private static final Pattern PAGE_NUMBER =
            Pattern.compile("[-—–－]+\\s*\\d{1,3}\\s*[-—–－]+|第\\s*\\d{1,3}\\s*页(\\s*共\\s*\\d{1,3}\\s*页)?");
    private static final Pattern RULE =
            Pattern.compile("[|\\s:+=\\u2500-\\u257F-]*(?:-{2,}|[═─━]{2,})[|\\s:+=\\u2500-\\u257F-]*");

    /** Bars that are drawn with other characters. */
    private static final Pattern OTHER_BAR = Pattern.compile("[｜│┃║¦]");

    private static final Pattern LAST_FIGURE = Pattern.compile("(^|[\\s|｜│┃║¦])(?!0$)[+\\-]?[\\d.,，]+[元万亿件]?$");
    private static final Pattern PAGE = Pattern.compile("^page\\[(\\d{1,6})]");

    private final List<Strip> strips = new ArrayList<>();
    private final boolean framed;
    private final boolean exact;
    private int numbers;
    private final Repeats repeatsOfLines = new Repeats();
    private boolean spaced;

    private Strips(boolean framed, boolean exact) {
        this.framed = framed;
        this.exact = exact;
    }

    static List<Strip> of(Source source) {
        Strips reader = new Strips(isFramed(source), source.kind() == SourceKind.PDF);
        List<Piece> pieces =
                isCut(source) && !source.pieces().isEmpty() ? withoutLastFigure(source.pieces()) : source.pieces();
        for (Piece piece : pieces) {
            if (piece instanceof Table table) {
                reader.add(table);
            } else if (piece instanceof Line line) {
                reader.add(line);
            }
        }
        return reader.strips;
    }

    /** Whether the file ends in the middle of something: in a line that no line break ends, or as its container tells. */
    static boolean isCut(Source source) {
        List<Piece> pieces = source.pieces();
        boolean text = source.kind() == SourceKind.TEXT || source.kind() == SourceKind.MARKDOWN;
        return source.severed()
                || text
                        && !pieces.isEmpty()
                        && pieces.get(pieces.size() - 1) instanceof Line line
                        && !line.words().isEmpty();
    }

    /** Of a figure at the very end nobody knows whether it is whole, unless it is a zero. */
    private static List<Piece> withoutLastFigure(List<Piece> pieces) {
        if (!(pieces.get(pieces.size() - 1) instanceof Line line)) {
            return pieces;
        }
        List<Piece> whole = new ArrayList<>(pieces.subList(0, pieces.size() - 1));
        String text = line.text();
        String kept = LAST_FIGURE.matcher(text).replaceFirst("$1");
        whole.add(kept.equals(text) ? line : Line.of(kept, line.place()));
        return whole;
    }

    private void add(Table table) {
        int number = 0;
        spaced = true;
        Repeats repeats = new Repeats();
        for (Table.Row row : table.rows()) {
            number++;
            List<Slot> slots = row.boxes().stream()
                    .map(box -> new Slot(box.text(), Plain.text(box.text()), box.column(), box.columns(), null))
                    .toList();
            add(repeats.joined(slots), table.place() + "/row[" + number + "]", true, List.of());
        }
        spaced = true;
    }

    private void add(Line line) {
        String text = line.text();
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            spaced = true;
        } else if (isLeftOut(stripped)) {
            numbers += PAGE_NUMBER.matcher(stripped).matches() ? 1 : 0;
        } else {
            addText(line, text);
        }
    }

    /** Whether a line without space around it holds a page's number or separates others, and says nothing. */
    static boolean isLeftOut(String line) {
        return PAGE_NUMBER.matcher(line).matches() || RULE.matcher(line).matches();
    }

    private void addText(Line line, String text) {
        String barred = barred(text);
        if (barred.indexOf('|') >= 0) {
            addCells(bars(barred.strip(), framed), line.place());
        } else if (text.indexOf('\t') >= 0) {
            addCells(Arrays.asList(text.split("\t", -1)), line.place());
        } else {
            List<Slot> words = Tokens.of(line, exact, page(line));
            add(figuresOrText(words, line), line.place(), false, words);
        }
    }

    private static String barred(String text) {
        return OTHER_BAR.matcher(text).replaceAll("|");
    }

    private static List<String> bars(String text, boolean framed) {
        String inner = framed && text.startsWith("|") ? text.substring(1) : text;
        inner = inner.endsWith("|") ? inner.substring(0, inner.length() - 1) : inner;
        return Arrays.asList(inner.split("\\|", -1));
    }

    /** Whether a bar at the beginning of a line is the frame of a table and not the end of an empty cell. */
    private static boolean isFramed(Source source) {
        List<String> barred = source.pieces().stream()
                .filter(Line.class::isInstance)
                .map(piece -> barred(((Line) piece).text().strip()))
                .filter(text -> text.indexOf('|') >= 0 && text.length() > 1)
                .toList();
        return 2 * barred.stream().filter(text -> text.startsWith("|")).count() >= barred.size();
    }

    private void addCells(List<String> texts, String place) {
        List<Slot> slots = texts.stream().map(String::strip).map(Slot::of).toList();
        long filled = slots.stream().filter(slot -> !slot.isBlank()).count();
        if (filled > 0) {
            add(
                    repeatsOfLines.joined(slots),
                    place,
                    slots.size() > 1 && (filled > 1 || !slots.get(0).isBlank()),
                    List.of());
        }
    }

    private void add(List<Slot> slots, String place, boolean cells, List<Slot> words) {
        if (!slots.isEmpty()) {
            strips.add(new Strip(List.copyOf(slots), place, cells, spaced, words));
            spaced = false;
        }
    }

    /** A line that ends in figures word by word, any other as it is. */
    private static List<Slot> figuresOrText(List<Slot> words, Line line) {
        boolean endsInFigures = !words.isEmpty() && words.get(words.size() - 1).isValue();
        return endsInFigures ? words : List.of(Slot.of(line.text().strip()));
    }

    /** The page of a line: its place tells, or a page's number before it. */
    private int page(Line line) {
        Matcher page = PAGE.matcher(line.place());
        return page.find() ? Integer.parseInt(page.group(1)) : numbers;
    }
}
