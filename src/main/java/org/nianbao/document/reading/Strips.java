package org.nianbao.document.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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
    private static final String BARS = "|";
    private static final Pattern RULE =
            Pattern.compile("[|\\s:+=\\u2500-\\u257F-]*(?:-{2,}|[═─━]{2,})[|\\s:+=\\u2500-\\u257F-]*");

    /** Bars that are drawn with other characters. */
    private static final Pattern OTHER_BAR = Pattern.compile("[｜│┃║¦]");

    private static final Pattern LAST_FIGURE = Pattern.compile("(^|[\\s|｜│┃║¦])(?!0$)[+\\-]?[\\d.,，]+[元万亿件]?$");
    private static final Pattern PAGE = Pattern.compile("^page\\[(\\d{1,6})]");

    private final List<Strip> strips = new ArrayList<>();
    private final boolean framed;
    private final Predicate<String> labels;
    private final Repeats repeatsOfLines;
    private final boolean barsBelow;
    private final boolean exact;
    private int numbers;
    private boolean barBefore;
    private boolean spaced;

    private Strips(List<String> barred, boolean exact, Predicate<String> labels) {
        this.framed = isFramed(barred);
        this.barsBelow = 2 * barred.stream().filter(BARS::equals).count() > barred.size();
        this.exact = exact;
        this.labels = labels;
        this.repeatsOfLines = new Repeats(labels);
    }

    /**
     * The strips of a file.
     *
     * @param labels whether a text, as labels are compared, is a label
     */
    static List<Strip> of(Source source, Predicate<String> labels) {
        Strips reader = new Strips(barred(source), source.kind() == SourceKind.PDF, labels);
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

    /** The figure at the very end, of which nobody knows whether it is whole; a zero is. */
    static Optional<Slot> lastFigure(Source source) {
        List<Piece> pieces = source.pieces();
        boolean line = isCut(source) && !pieces.isEmpty() && pieces.get(pieces.size() - 1) instanceof Line;
        Matcher figure = LAST_FIGURE.matcher(line ? ((Line) pieces.get(pieces.size() - 1)).text() : "");
        return figure.find() ? Optional.of(Slot.of(figure.group().strip())) : Optional.empty();
    }

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
        Repeats repeats = new Repeats(labels);
        for (Table.Row row : table.rows()) {
            number++;
            List<Slot> slots = row.boxes().stream().map(Slot::of).toList();
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
    private static boolean isFramed(List<String> barred) {
        List<String> filled = barred.stream().filter(text -> !BARS.equals(text)).toList();
        return 2 * filled.stream().filter(text -> text.startsWith("|")).count() >= filled.size();
    }

    private static List<String> barred(Source source) {
        return source.pieces().stream()
                .filter(Line.class::isInstance)
                .map(piece -> barred(((Line) piece).text().strip()))
                .filter(text -> text.indexOf('|') >= 0)
                .toList();
    }

    private void addCells(List<String> texts, String place) {
        List<Slot> slots = texts.stream().map(String::strip).map(Slot::of).toList();
        if (slots.stream().allMatch(Slot::isBlank)) {
            addBlank(place);
            return;
        }
        long filled = slots.stream().filter(slot -> !slot.isBlank()).count();
        if (filled == 1 && !framed && slots.get(0).isValue()) {
            add(slots.subList(0, 1), place, false, List.of());
        } else {
            boolean cells = slots.size() > 1 && (filled > 1 || !slots.get(0).isBlank());
            add(repeatsOfLines.joined(slots), place, cells, List.of());
        }
    }

    /**
     * A bar alone is a blank cell where each cell has a bar behind it on its line; where each has one on the line below, the
     * second of two bars is.
     */
    private void addBlank(String place) {
        if (!barsBelow || barBefore) {
            strips.add(new Strip(List.of(Slot.of("")), place, false, false, List.of()));
        }
        barBefore = true;
    }

    private void add(List<Slot> slots, String place, boolean cells, List<Slot> words) {
        if (!slots.isEmpty()) {
            barBefore = false;
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
