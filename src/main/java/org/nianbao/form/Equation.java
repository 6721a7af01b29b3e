package org.nianbao.form;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.stream.Stream;
import org.nianbao.language.Bilingual;

/**
 * An arithmetic rule applied to one row or one column: the sums of two lists of cells compared.
 *
 * @param subject the label of the row or column
 * @param left cells added on the left
 * @param right cells added on the right; none for zero
 */
public record Equation(Bilingual subject, List<Cell> left, Operator operator, List<Cell> right) {

    /** How the left side has to stand to the right one. */
    public enum Operator {
        @JsonProperty("=")
        EQUAL("="),
        @JsonProperty(">=")
        AT_LEAST(">=");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }

        /** Whether the relation holds, given the sign of left minus right. */
        public boolean holds(int difference) {
            return this == EQUAL ? difference == 0 : difference >= 0;
        }
    }

    /** Every cell of the equation, left side first. */
    public Stream<Cell> operands() {
        return Stream.concat(left.stream(), right.stream());
    }
}
