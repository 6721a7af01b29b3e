package org.nianbao.document.reading;

import java.math.BigDecimal;
import java.util.Optional;
import org.nianbao.form.Cell;

/**
 * What was read in one cell.
 *
 * @param value the figure; none where the cell is blank, marked as having none, or unread
 * @param raw what stands there
 * @param place where it stands in the file
 */
public record CellReading(Cell cell, Optional<BigDecimal> value, String raw, String place, Certainty certainty) {

    /** How a value came to be read. */
    public enum Certainty {
        /** It stands there as it is. */
        READ("read"),
        /** It stands there with a unit, a remark, separators or other digits. */
        NORMALIZED("normalized"),
        /** It follows from what stands there. */
        INFERRED("inferred");

        private final String word;

        Certainty(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }
}
