package org.nianbao.rollup.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A scale with round ticks, whose steps are 1, 2 or 5 times a power of ten. It begins at zero, or below it where values
 * do: the heights of points are to be compared.
 *
 * @param ticks at least two, rising by equal steps
 */
record Scale(List<BigDecimal> ticks) {

    private static final int MOST_STEPS = 5;
    private static final List<BigDecimal> ROUND =
            List.of(BigDecimal.ONE, BigDecimal.valueOf(2), BigDecimal.valueOf(5), BigDecimal.TEN);

    /**
     * A scale that holds these values.
     *
     * @param finest the smallest step that makes sense
     */
    static Scale over(Collection<BigDecimal> values, BigDecimal finest) {
        BigDecimal least = values.stream().reduce(BigDecimal.ZERO, BigDecimal::min);
        BigDecimal most = values.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
        BigDecimal step = step(most.subtract(least)).max(finest);
        BigDecimal first = least.divide(step, 0, RoundingMode.FLOOR).multiply(step);
        BigDecimal last = most.divide(step, 0, RoundingMode.CEILING).multiply(step);
        List<BigDecimal> ticks = new ArrayList<>(List.of(first));
        for (BigDecimal tick = first.add(step); tick.compareTo(last) <= 0; tick = tick.add(step)) {
            ticks.add(tick);
        }
        if (ticks.size() == 1) {
            ticks.add(first.add(step));
        }
        return new Scale(List.copyOf(ticks));
    }

    /** The smallest round step of which few make up a span. */
    private static BigDecimal step(BigDecimal span) {
        if (span.signum() == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal rough = span.divide(BigDecimal.valueOf(MOST_STEPS), MathContext.DECIMAL64);
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(rough.precision() - rough.scale() - 1);
        return ROUND.stream()
                .map(power::multiply)
                .filter(step -> step.compareTo(rough) >= 0)
                .findFirst()
                .orElseThrow();
    }

    BigDecimal first() {
        return ticks.get(0);
    }

    BigDecimal last() {
        return ticks.get(ticks.size() - 1);
    }

    /** Where a value stands, from 0 at the first tick to 1 at the last. */
    double position(BigDecimal value) {
        BigDecimal span = last().subtract(first());
        return value.subtract(first()).divide(span, MathContext.DECIMAL64).doubleValue();
    }
}
