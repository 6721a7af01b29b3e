package org.nianbao.document.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.nianbao.form.Cell;
import org.nianbao.form.CellType;
import org.nianbao.form.Equation;

/**
 * A row whose figures stand without a space between them, and the ways in which it can be read: those in which its sums
 * hold. Where nothing else will check them, cells may have been left blank.
 *
 * @param ways what stands in each cell, {@code null} in a blank one
 * @param certain whether the reading does not rest on sums that figures happen to fit
 */
record GluedRow(PrintedRow row, List<Cell> cells, String text, String place, List<List<String>> ways, boolean certain) {

    /**
     * Reads a row by itself.
     *
     * @param blanks whether the report leaves cells blank
     */
    static GluedRow of(PrintedRow row, String text, String place, RowSums sums, boolean blanks) {
        boolean checked = sums.checksColumns(row);
        List<Cell> cells = row.leaves().get(0).cells();
        Map<Cell, Equation> closing = sums.closing(cells);
        boolean separated = isSeparated(text, cells.size());
        IntPredicate mayBeBlank = any -> blanks && !checked && !separated && cells.size() > 1;
        List<List<String>> ways = ways(text, cells, mayBeBlank, closing);
        boolean spaced = text.strip().length() > digits(text);
        if (spaced && !separated && closing.isEmpty() && cells.size() > 1) {
            // With spaces between too few figures a cell is blank or some of them run together: nothing can tell.
            ways = List.of();
        }
        boolean plain = ways.size() == 1 && (separated || digits(text) == cells.size());
        if (ways.isEmpty() && separated) {
            ways = ways(text, cells, none -> false, Map.of());
            plain = true;
        }
        return new GluedRow(row, cells, text, place, ways, !checked || plain);
    }

    private static int digits(String text) {
        return text.replaceAll("[\\s\\u00A0\\u3000]+", "").length();
    }

    private static boolean isSeparated(String text, int width) {
        return text.strip().split("[\\s\\u00A0\\u3000]+").length == width;
    }

    private static List<List<String>> ways(
            String text, List<Cell> cells, IntPredicate mayBeBlank, Map<Cell, Equation> closing) {
        List<CellType> types = cells.stream().map(cell -> cell.column().type()).toList();
        return DigitSplits.of(text, types, mayBeBlank, read -> possible(cells, read, closing));
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
