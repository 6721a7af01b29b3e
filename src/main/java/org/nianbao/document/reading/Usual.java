package org.nianbao.document.reading;

import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * How long the rows of a table are: with their labels where these cover as many cells in every row, otherwise without. A row
 * of another length may have lost a cell, or have one too many.
 *
 * @param measure how rows are measured
 * @param length what most of them measure
 * @param rows how many do; too few tell nothing
 */
record Usual(ToIntFunction<FoundRow> measure, int length, long rows) {

    private static final int MANY = 4;

    /** The measure on which more rows of a block agree. */
    static Usual of(FoundBlock found) {
        List<FoundRow> cells = found.rows().stream()
                .filter(row -> row.hasCells() && !row.values().isEmpty())
                .toList();
        Usual whole = of(cells, FoundRow::length);
        Usual figures = of(cells, FoundRow::end);
        return whole.rows > figures.rows ? whole : figures;
    }

    private static Usual of(List<FoundRow> rows, ToIntFunction<FoundRow> measure) {
        return rows.stream()
                .collect(Collectors.groupingBy(measure::applyAsInt, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .map(most -> new Usual(measure, most.getKey(), most.getValue()))
                .orElse(new Usual(measure, 0, 0));
    }

    /** Whether a row is as long as the others. */
    boolean is(FoundRow row) {
        return rows < MANY || measure.applyAsInt(row) == length;
    }
}
