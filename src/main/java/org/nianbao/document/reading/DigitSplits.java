package org.nianbao.document.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.nianbao.form.CellType;

/**
 * The ways in which figures that stand without a space between them can be told apart. No figure begins with a zero but
 * zero itself and amounts below one; a minus sign begins a figure; where a space stands, one figure ends.
 */
final class DigitSplits {

    /** More ways than these are as good as none. */
    static final int MOST = 20_000;

    /** So long is the search for them: a row of many digits has no end of beginnings that lead nowhere. */
    private static final int MOST_STEPS = 20_000;

    /** No figure is longer, its unit and spaces counted. */
    private static final int LONGEST = 30;

    private static final Pattern COUNT = Pattern.compile("0|[1-9]\\d{0,15}");
    private static final Pattern SIGNED = Pattern.compile("0|-?[1-9]\\d{0,15}");
    private static final Pattern AMOUNT = Pattern.compile("(0|[1-9]\\d{0,14})(\\.\\d{1,6})?(元|万元|亿元)?");

    private final List<CellType> types;
    private final Predicate<List<String>> prefix;
    private final List<List<String>> found = new ArrayList<>();
    private boolean tooMany;
    private int steps;

    private DigitSplits(List<CellType> types, Predicate<List<String>> prefix) {
        this.types = types;
        this.prefix = prefix;
    }

    /**
     * All ways to read a text as one figure for each of these cells; none where there are too many.
     *
     * @param prefix whether figures read so far can be the beginning of a row
     */
    static List<List<String>> of(String text, List<CellType> types, Predicate<List<String>> prefix) {
        if (text.length() > types.size() * LONGEST) {
            return List.of();
        }
        List<String> parts =
                Arrays.stream(text.strip().split("[\\s\\u00A0\\u3000]+")).toList();
        DigitSplits splits = new DigitSplits(types, prefix);
        splits.search(parts, 0, 0, new ArrayList<>());
        return splits.tooMany ? List.of() : splits.found;
    }

    private void search(List<String> parts, int part, int at, List<String> read) {
        if (tooMany) {
            return;
        }
        if (part == parts.size()) {
            if (read.size() == types.size()) {
                tooMany = found.size() == MOST;
                found.add(List.copyOf(read));
            }
            return;
        }
        String text = parts.get(part);
        int rest = parts.size() - part - 1;
        for (int end = at + 1; end <= text.length() && read.size() + rest < types.size(); end++) {
            String figure = text.substring(at, end);
            if (++steps > MOST_STEPS) {
                tooMany = true;
                return;
            }
            if (!pattern(types.get(read.size())).matcher(figure).matches()) {
                continue;
            }
            read.add(figure);
            if (prefix.test(read)) {
                boolean whole = end == text.length();
                search(parts, whole ? part + 1 : part, whole ? 0 : end, read);
            }
            read.remove(read.size() - 1);
        }
    }

    private static Pattern pattern(CellType type) {
        return switch (type) {
            case COUNT -> COUNT;
            case SIGNED -> SIGNED;
            case AMOUNT -> AMOUNT;
        };
    }

    /** The figures as numbers, their units left out. */
    static List<BigDecimal> numbers(List<String> figures) {
        return figures.stream()
                .map(figure -> new BigDecimal(figure.replaceAll("[元万亿]", "")))
                .toList();
    }
}
