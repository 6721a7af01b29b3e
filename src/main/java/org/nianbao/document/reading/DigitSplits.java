package org.nianbao.document.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedList;
import java.util.List;
import java.util.regex.Pattern;
import org.nianbao.form.Cell;
import org.nianbao.form.CellType;
import org.nianbao.form.Equation;

/**
 * The ways in which figures that stand without a space between them can be told apart. No figure begins with a zero but
 * zero itself and amounts below one; a minus sign begins a figure; where a space stands, one figure ends.
 */
final class DigitSplits {

    /** More figures than these are not tried, and more ways than these are as good as none. */
    private static final int MOST_STEPS = 100_000;

    private static final int MOST = 5_000;

    /** No figure is longer, its unit counted. */
    private static final int LONGEST = 25;

    private static final int MOST_DIGITS = 16;

    private static final Pattern AMOUNT = Pattern.compile("(0|[1-9]\\d{0,14})(\\.\\d{1,6})?(元|万元|亿元)?");

    private final List<Cell> cells;
    private final OpenSums sums;
    private final boolean blanks;
    private final LinkedList<String> read = new LinkedList<>();
    private final List<List<String>> found = new ArrayList<>();
    private int steps;

    private DigitSplits(List<Cell> cells, Collection<Equation> sums, boolean blanks) {
        this.cells = cells;
        this.sums = new OpenSums(sums);
        this.blanks = blanks;
    }

    /**
     * All ways to read a text as figures of these cells in which the sums hold, {@code null} in a blank one; none where
     * there are too many. The text is read from its end, because a total that is known bounds all that it is the sum of.
     *
     * @param blanks whether cells may hold nothing
     */
    static List<List<String>> of(String text, List<Cell> cells, Collection<Equation> sums, boolean blanks) {
        if (text.length() > cells.size() * LONGEST) {
            return List.of();
        }
        List<String> parts =
                Arrays.stream(text.strip().split("[\\s\\u00A0\\u3000]+")).toList();
        DigitSplits splits = new DigitSplits(cells, sums, blanks);
        splits.search(parts, parts.size() - 1, parts.get(parts.size() - 1).length());
        return splits.isTooMuch() ? List.of() : splits.found;
    }

    private boolean isTooMuch() {
        return steps > MOST_STEPS || found.size() > MOST;
    }

    /** Reads the last cell that is still to be read from what ends at a place of a part. */
    private void search(List<String> parts, int part, int end) {
        if (read.size() == cells.size()) {
            if (part < 0) {
                found.add(new ArrayList<>(read));
            }
            return;
        }
        if (isTooMuch()) {
            return;
        }
        Cell cell = cells.get(cells.size() - 1 - read.size());
        if (blanks) {
            tryNext(cell, null, parts, part, end);
        }
        boolean fits = true;
        for (int at = end - 1; fits && at >= Math.max(0, end - LONGEST); at--) {
            String figure = parts.get(part).substring(at, end);
            if (isFigure(cell.column().type(), figure)) {
                boolean whole = at == 0;
                fits = tryNext(cell, figure, parts, whole ? part - 1 : part, whole ? endOf(parts, part - 1) : at);
            }
        }
    }

    private static int endOf(List<String> parts, int part) {
        return part < 0 ? 0 : parts.get(part).length();
    }

    /** Goes on with a figure; returns whether a longer one may fit as well. */
    private boolean tryNext(Cell cell, String figure, List<String> parts, int part, int end) {
        steps++;
        BigDecimal number = figure == null ? BigDecimal.ZERO : number(figure);
        read.addFirst(figure);
        sums.enter(cell, number);
        if (sums.canHold(cell)) {
            search(parts, part, end);
        }
        boolean longer = !sums.isExceeded(cell);
        sums.withdraw(cell, number);
        read.removeFirst();
        return longer;
    }

    private static boolean isFigure(CellType type, String text) {
        return switch (type) {
            case COUNT -> isCount(text);
            case SIGNED -> isCount(text) || text.charAt(0) == '-' && !text.equals("-0") && isCount(text.substring(1));
            case AMOUNT -> AMOUNT.matcher(text).matches();
        };
    }

    private static boolean isCount(String text) {
        boolean isLeadByZero = text.length() > 1 && text.charAt(0) == '0';
        if (text.isEmpty() || text.length() > MOST_DIGITS || isLeadByZero) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** A figure as a number, its unit left out. */
    static BigDecimal number(String figure) {
        int end = figure.length();
        while (!Character.isDigit(figure.charAt(end - 1))) {
            end--;
        }
        return new BigDecimal(figure.substring(0, end));
    }
}
