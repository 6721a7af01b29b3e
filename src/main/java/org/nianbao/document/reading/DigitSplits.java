package org.nianbao.document.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.nianbao.form.CellType;

/**
 * The ways in which figures that stand without a space between them can be told apart. No figure begins with a zero but
 * zero itself and amounts below one; a minus sign begins a figure; where a space stands, one figure ends.
 */
final class DigitSplits {

    /** More steps than these are not taken, and more ways than these are as good as none. */
    private static final int MOST_STEPS = 20_000;

    private static final int MOST = 5_000;

    /** No figure is longer, its unit counted. */
    private static final int LONGEST = 25;

    private static final Pattern COUNT = Pattern.compile("0|[1-9]\\d{0,15}");
    private static final Pattern SIGNED = Pattern.compile("0|-?[1-9]\\d{0,15}");
    private static final Pattern AMOUNT = Pattern.compile("(0|[1-9]\\d{0,14})(\\.\\d{1,6})?(元|万元|亿元)?");

    private final List<CellType> types;
    private final IntPredicate mayBeBlank;
    private final Predicate<List<BigDecimal>> prefix;
    private final List<List<String>> found = new ArrayList<>();
    private final List<BigDecimal> numbers = new ArrayList<>();
    private int steps;

    private DigitSplits(List<CellType> types, IntPredicate mayBeBlank, Predicate<List<BigDecimal>> prefix) {
        this.types = types;
        this.mayBeBlank = mayBeBlank;
        this.prefix = prefix;
    }

    /**
     * All ways to read a text as figures of these cells, {@code null} in a blank one; none where there are too many.
     *
     * @param mayBeBlank which of the cells, by their places, may hold nothing
     * @param prefix whether figures read so far can be the beginning of a row
     */
    static List<List<String>> of(
            String text, List<CellType> types, IntPredicate mayBeBlank, Predicate<List<BigDecimal>> prefix) {
        if (text.length() > types.size() * LONGEST) {
            return List.of();
        }
        List<String> parts =
                Arrays.stream(text.strip().split("[\\s\\u00A0\\u3000]+")).toList();
        DigitSplits splits = new DigitSplits(types, mayBeBlank, prefix);
        splits.search(parts, 0, 0, new ArrayList<>());
        return splits.isTooMuch() ? List.of() : splits.found;
    }

    private boolean isTooMuch() {
        return steps > MOST_STEPS || found.size() > MOST;
    }

    private void search(List<String> parts, int part, int at, List<String> read) {
        if (read.size() == types.size()) {
            if (part == parts.size()) {
                found.add(new ArrayList<>(read));
            }
            return;
        }
        if (isTooMuch()) {
            return;
        }
        steps++;
        if (mayBeBlank.test(read.size())) {
            tryNext(null, BigDecimal.ZERO, parts, part, at, read);
        }
        String text = part == parts.size() ? "" : parts.get(part);
        for (int end = at + 1; end <= text.length() && end - at <= LONGEST; end++) {
            String figure = text.substring(at, end);
            if (pattern(types.get(read.size())).matcher(figure).matches()) {
                boolean whole = end == text.length();
                tryNext(figure, number(figure), parts, whole ? part + 1 : part, whole ? 0 : end, read);
            }
        }
    }

    private void tryNext(String figure, BigDecimal number, List<String> parts, int part, int at, List<String> read) {
        read.add(figure);
        numbers.add(number);
        if (prefix.test(numbers)) {
            search(parts, part, at, read);
        }
        numbers.remove(numbers.size() - 1);
        read.remove(read.size() - 1);
    }

    private static Pattern pattern(CellType type) {
        return switch (type) {
            case COUNT -> COUNT;
            case SIGNED -> SIGNED;
            case AMOUNT -> AMOUNT;
        };
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
