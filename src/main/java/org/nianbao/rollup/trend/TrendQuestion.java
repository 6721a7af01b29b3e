package org.nianbao.rollup.trend;

import java.util.List;
import java.util.OptionalInt;

/**
 * What a caller wants to see.
 *
 * @param siblings whether the organization is to be compared with its siblings
 * @param year for which; where it is not said, the last one that the caller may see
 */
record TrendQuestion(
        TrendExtent extent,
        int from,
        int to,
        List<CellMeasure> cells,
        List<RateMeasure> rates,
        boolean siblings,
        OptionalInt year) {}
