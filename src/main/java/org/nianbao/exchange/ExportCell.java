package org.nianbao.exchange;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * A cell that is exported.
 *
 * @param positions by the ids of the forms that have it, among the cells of the form
 */
record ExportCell(String pointer, Map<String, Integer> positions) {

    boolean isIn(String form) {
        return positions.containsKey(form);
    }

    /** Its value, as SQL over the figures {@code f.form} and {@code c.cells}. */
    String sql() {
        return positions.entrySet().stream()
                .map(one -> "when '%s' then c.cells[%d]".formatted(one.getKey(), one.getValue() + 1))
                .sorted()
                .collect(Collectors.joining(" ", "case f.form ", " end"));
    }
}
