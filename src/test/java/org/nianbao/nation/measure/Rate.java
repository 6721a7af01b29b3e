package org.nianbao.nation.measure;

import java.util.Locale;

/** How many of something were done in how many nanoseconds. */
record Rate(long count, long nanoseconds) {

    private static final double SECOND = 1e9;

    double perSecond() {
        return count * SECOND / nanoseconds;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%,.0f/s", perSecond()).replace(',', ' ');
    }
}
