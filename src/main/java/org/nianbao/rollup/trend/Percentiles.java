package org.nianbao.rollup.trend;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * The spread of some values: between the two nearest of them, by linear interpolation (type 7 of Hyndman and Fan 1996,
 * PERCENTILE.INC of spreadsheets), exact.
 */
record Percentiles(BigDecimal min, BigDecimal p25, BigDecimal median, BigDecimal p75, BigDecimal max) {

    private static final BigDecimal QUARTER = new BigDecimal("0.25");
    private static final BigDecimal HALF_OF_HUNDRED = BigDecimal.valueOf(50);
    private static final int DIGITS = 4;

    /** Of at least one value. */
    static Percentiles of(List<BigDecimal> values) {
        List<BigDecimal> sorted = values.stream().sorted().toList();
        return new Percentiles(
                quartile(sorted, 0),
                quartile(sorted, 1),
                quartile(sorted, 2),
                quartile(sorted, 3),
                quartile(sorted, 4));
    }

    private static BigDecimal quartile(List<BigDecimal> sorted, int quartile) {
        int quarters = (sorted.size() - 1) * quartile;
        BigDecimal below = sorted.get(quarters / 4);
        BigDecimal above = sorted.get(Math.min(quarters / 4 + 1, sorted.size() - 1));
        BigDecimal share = QUARTER.multiply(BigDecimal.valueOf(quarters % 4));
        return plain(below.add(above.subtract(below).multiply(share)));
    }

    /** The number in its one written form. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** Which place a value takes among all, the largest first; equal ones share the best of their places. */
    static int rank(BigDecimal value, List<BigDecimal> all) {
        return 1
                + (int) all.stream().filter(other -> other.compareTo(value) > 0).count();
    }

    /** What share of all lies below a value that is one of them, equal ones and itself counted half, in per cent. */
    static BigDecimal rankInPercent(BigDecimal value, List<BigDecimal> all) {
        long below = all.stream().filter(other -> other.compareTo(value) < 0).count();
        long equal = all.stream().filter(other -> other.compareTo(value) == 0).count();
        BigDecimal halves = BigDecimal.valueOf(2 * below + equal);
        return plain(halves.multiply(HALF_OF_HUNDRED)
                .divide(BigDecimal.valueOf(all.size()), DIGITS, RoundingMode.HALF_EVEN));
    }
}
