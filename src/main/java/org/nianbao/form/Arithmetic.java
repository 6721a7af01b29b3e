package org.nianbao.form;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * An arithmetic rule of the form, declared once and applied to every row or every column it fits.
 *
 * @param id the rule's permanent id
 * @param section the key of the section whose table it speaks of
 * @param each whether it is applied to rows or to columns
 * @param left the formula of the left side, in row paths or column keys
 * @param right the formula of the right side
 * @param equations the rule applied to its cells, in printed order
 */
public record Arithmetic(
        String id,
        String section,
        Each each,
        String left,
        Equation.Operator operator,
        String right,
        List<Equation> equations) {

    /** What a rule is applied to. */
    public enum Each {
        @JsonProperty("row")
        ROW,
        @JsonProperty("column")
        COLUMN
    }
}
