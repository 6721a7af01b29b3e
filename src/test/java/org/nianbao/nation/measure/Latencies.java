package org.nianbao.nation.measure;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;

/** How long something took, each time that it was done, in nanoseconds. */
record Latencies(long[] sorted) {

    private static final double MILLION = 1e6;

    /** Does something several times; it says itself how long it took. */
    static Latencies of(int times, LongSupplier timed) {
        long[] nanoseconds = LongStream.generate(timed).limit(times).toArray();
        Arrays.sort(nanoseconds);
        return new Latencies(nanoseconds);
    }

    /** The time in milliseconds that a share of them did not exceed. */
    double milliseconds(double share) {
        int rank = (int) Math.ceil(share * sorted.length);
        return sorted[Math.max(rank, 1) - 1] / MILLION;
    }

    double median() {
        return milliseconds(0.5);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.1f ms / %.1f ms", median(), milliseconds(0.99));
    }
}
