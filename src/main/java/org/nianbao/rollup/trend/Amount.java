package org.nianbao.rollup.trend;

import java.math.BigDecimal;

/**
 * What some cells come to.
 *
 * @param value exact; {@code null} where there is none, and 0 where they do not apply
 * @param blank how many cells were left blank by those that are added up
 * @param gap why there is no value to be shown, or {@code null}
 */
record Amount(BigDecimal value, long blank, Gap gap) {

    static Amount none(Gap gap) {
        return new Amount(null, 0, gap);
    }

    /** The value, where there is one to be shown. */
    BigDecimal shown() {
        return gap == null ? value : null;
    }

    Amount minus(Amount other) {
        long blanks = blank + other.blank;
        return value == null || other.value == null
                ? new Amount(null, blanks, value == null ? gap : other.gap)
                : new Amount(value.subtract(other.value), blanks, gap);
    }
}
