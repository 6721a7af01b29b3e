package org.nianbao.document.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.nianbao.form.Cell;
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
        Set<Equation> across = sums.across(cells);
        boolean separated = isSeparated(text, cells.size());
        boolean mayBeBlank = blanks && !checked && !separated && cells.size() > 1;
        List<List<String>> ways = DigitSplits.of(text, cells, across, mayBeBlank);
        boolean spaced = text.strip().length() > digits(text);
        if (spaced && !separated && across.isEmpty() && cells.size() > 1) {
            // With spaces between too few figures a cell is blank or some of them run together: nothing can tell.
            ways = List.of();
        }
        boolean plain = ways.size() == 1 && (separated || digits(text) == cells.size());
        if (ways.isEmpty() && separated) {
            ways = DigitSplits.of(text, cells, Set.of(), false);
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

    GluedRow only(List<List<String>> left) {
        return new GluedRow(row, cells, text, place, left, certain);
    }

    /** What a way reads in each cell, 0 in a blank one. */
    Map<Cell, BigDecimal> reading(List<String> way) {
        Map<Cell, BigDecimal> reading = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            String figure = way.get(i);
            reading.put(cells.get(i), figure == null ? BigDecimal.ZERO : DigitSplits.number(figure));
        }
        return reading;
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
