package org.nianbao.document.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.nianbao.form.Cell;
import org.nianbao.form.CellType;
import org.nianbao.form.Equation;

/**
 * A row whose figures stand without a space between them, and the ways in which it can be read. Where there are sums, a way
 * has a figure in every cell, and the sums hold; where there are none, any cell may have been left blank.
 *
 * @param ways what stands in each cell, {@code null} in a blank one
 * @param certain whether the reading does not rest on sums that figures happen to fit
 */
record GluedRow(PrintedRow row, List<Cell> cells, String text, String place, List<List<String>> ways, boolean certain) {

    private static final int MOST_WITHOUT_SUMS = 6;

    /** Reads a row by itself. */
    static GluedRow of(PrintedRow row, String text, String place, RowSums sums) {
        List<Cell> cells = row.leaves().get(0).cells();
        Map<Cell, Equation> closing = sums.closing(cells);
        List<List<String>> ways = closing.isEmpty() ? withBlanks(text, cells) : whole(text, cells, closing);
        boolean certain = closing.isEmpty() || ways.size() == 1 && isPlain(text, cells.size());
        if (ways.isEmpty() && isSeparated(text, cells.size())) {
            ways = whole(text, cells, Map.of());
            certain = true;
        }
        return new GluedRow(row, cells, text, place, ways, certain);
    }

    /** As many digits, or as many words, as there are cells. */
    private static boolean isPlain(String text, int width) {
        return isSeparated(text, width)
                || text.replaceAll("[\\s\\u00A0\\u3000]+", "").length() == width;
    }

    private static boolean isSeparated(String text, int width) {
        return text.strip().split("[\\s\\u00A0\\u3000]+").length == width;
    }

    private static List<List<String>> whole(String text, List<Cell> cells, Map<Cell, Equation> closing) {
        return DigitSplits.of(text, types(cells), read -> possible(cells, read, closing));
    }

    private static List<CellType> types(List<Cell> cells) {
        return cells.stream().map(cell -> cell.column().type()).toList();
    }

    /** Every choice of cells that figures may stand in, the others blank. */
    private static List<List<String>> withBlanks(String text, List<Cell> cells) {
        List<List<String>> ways = new ArrayList<>();
        if (cells.size() > MOST_WITHOUT_SUMS) {
            return ways;
        }
        for (int choice = 1; choice < 1 << cells.size(); choice++) {
            int chosen = choice;
            int[] filled = IntStream.range(0, cells.size())
                    .filter(i -> (chosen >> i & 1) == 1)
                    .toArray();
            List<CellType> types = Arrays.stream(filled)
                    .mapToObj(i -> cells.get(i).column().type())
                    .toList();
            for (List<String> read : DigitSplits.of(text, types, any -> true)) {
                String[] way = new String[cells.size()];
                IntStream.range(0, filled.length).forEach(i -> way[filled[i]] = read.get(i));
                ways.add(Arrays.asList(way));
            }
        }
        return ways;
    }

    /** Whether no sum is broken whose figures are all read. */
    private static boolean possible(List<Cell> cells, List<BigDecimal> read, Map<Cell, Equation> closing) {
        Equation sum = closing.get(cells.get(read.size() - 1));
        return sum == null || RowSums.verdict(sum, cell -> read.get(cells.indexOf(cell))) == RowSums.Verdict.HOLD;
    }

    GluedRow only(List<List<String>> left) {
        return new GluedRow(row, cells, text, place, left, certain);
    }

    Function<Cell, BigDecimal> reading(List<String> way) {
        List<BigDecimal> numbers = way.stream()
                .map(figure -> figure == null ? null : DigitSplits.number(figure))
                .collect(Collectors.toList());
        return cell -> {
            int at = cells.indexOf(cell);
            return at < 0 ? null : numbers.get(at);
        };
    }

    /** What every way reads in each cell; {@code null} where they differ. */
    List<String> agreed() {
        List<String> agreed = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            int at = i;
            List<String> here = ways.stream()
                    .map(way -> Objects.requireNonNullElse(way.get(at), ""))
                    .distinct()
                    .toList();
            agreed.add(here.size() == 1 && !here.get(0).isEmpty() ? here.get(0) : null);
        }
        return agreed;
    }
}
