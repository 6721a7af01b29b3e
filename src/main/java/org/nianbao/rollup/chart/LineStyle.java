package org.nianbao.rollup.chart;

import java.util.List;

/**
 * How one line is told from the others: by a colour that stands out from white and that colour-blind people can tell
 * from the others, by its dashes and by the shape of its points, which print in grey as well. The second half of the
 * styles has hollow points.
 *
 * @param dashes for {@code stroke-dasharray}; {@code null} for a line without gaps
 * @param outline of a point, around the origin, for the {@code d} of a path
 */
record LineStyle(String colour, String dashes, String outline, boolean hollow) {

    /** A line's colour, dashes and shape of points. */
    private record Look(String colour, String dashes, String outline) {}

    private static final List<Look> LOOKS = List.of(
            new Look("#0072b2", null, "M-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z"),
            new Look("#d55e00", "7 3", "M-3.7 -3.7h7.4v7.4h-7.4z"),
            new Look("#007a5a", "2 3", "M0 -5L4.6 3.4h-9.2z"),
            new Look("#000000", "10 3 2 3", "M0 -5.2L5.2 0L0 5.2L-5.2 0z"),
            new Look("#aa3377", "5 2 1.5 2 1.5 2", "M0 5L4.6 -3.4h-9.2z"),
            new Look("#7a5c00", "12 4", "M-5 -1.6h3.4v-3.4h3.2v3.4h3.4v3.2h-3.4v3.4h-3.2v-3.4h-3.4z"));

    /** The style of a line by its place in the picture. */
    static LineStyle of(int line) {
        Look look = LOOKS.get(line % LOOKS.size());
        return new LineStyle(look.colour, look.dashes, look.outline, line / LOOKS.size() % 2 == 1);
    }

    String fill() {
        return hollow ? "#ffffff" : colour;
    }
}
