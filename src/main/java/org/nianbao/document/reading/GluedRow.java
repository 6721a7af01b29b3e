package org.nianbao.document.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.nianbao.form.Cell;
import org.nianbao.form.CellType;

/**
 * A row whose figures stand without a space between them, and the ways in which it can be read.
 *
 * @param text what stands there
 * @param certain whether there are just as many digits as cells, so that the sums have no say
 */
record GluedRow(PrintedRow row, List<Cell> cells, String text, String place, List<List<String>> ways, boolean certain) {

    /** Reads a row; where its figures make sums, only ways in which these hold are left. */
    static GluedRow of(PrintedRow row, String text, String place, RowSums sums) {
        List<Cell> cells = row.leaves().get(0).cells();
        List<CellType> types = cells.stream().map(cell -> cell.column().type()).toList();
        String digits = text.replaceAll("[\\s\\u00A0\\u3000]+", "");
        boolean spaced = text.strip().length() > digits.length();
        if (!spaced && digits.length() == types.size() && digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            List<String> each = digits.chars().mapToObj(Character::toString).toList();
            return new GluedRow(row, cells, text, place, List.of(each), true);
        }
        List<List<String>> ways = DigitSplits.of(text, types, read -> possible(cells, read, sums));
        boolean separated = separated(text, types.size());
        // Where spaces stand between too few figures, a cell is blank or some of them run together: only sums can tell.
        List<List<String>> settled = spaced && !separated
                ? ways.stream().filter(way -> holds(cells, way, sums)).toList()
                : ways;
        return new GluedRow(row, cells, text, place, settled, types.size() == 1 || separated);
    }

    private static boolean separated(String text, int width) {
        return text.strip().split("[\\s\\u00A0\\u3000]+").length == width;
    }

    private static boolean holds(List<Cell> cells, List<String> way, RowSums sums) {
        List<BigDecimal> numbers = DigitSplits.numbers(way);
        return sums.across(cells, cell -> numbers.get(cells.indexOf(cell))) == RowSums.Verdict.HOLD;
    }

    /** Whether no sum is broken whose figures are all read. */
    private static boolean possible(List<Cell> cells, List<String> read, RowSums sums) {
        Map<Cell, BigDecimal> values = new HashMap<>();
        List<BigDecimal> numbers = DigitSplits.numbers(read);
        for (int i = 0; i < numbers.size(); i++) {
            values.put(cells.get(i), numbers.get(i));
        }
        Cell latest = cells.get(read.size() - 1);
        return sums.across(List.of(latest), values::get) != RowSums.Verdict.BROKEN;
    }

    GluedRow only(List<List<String>> left) {
        return new GluedRow(row, cells, text, place, left, certain);
    }

    Function<Cell, BigDecimal> reading(List<String> way) {
        List<BigDecimal> numbers = DigitSplits.numbers(way);
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
            List<String> here = ways.stream().map(way -> way.get(at)).distinct().toList();
            agreed.add(here.size() == 1 ? here.get(0) : null);
        }
        return agreed;
    }
}
