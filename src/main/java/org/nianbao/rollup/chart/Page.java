package org.nianbao.rollup.chart;

/**
 * The measures of a picture, in units of which a browser makes a little less than a pixel where the picture is 320
 * pixels wide: the smallest texts still have ten of them.
 */
final class Page {

    static final double WIDTH = 400;
    static final double MARGIN = 12;
    static final double RIGHT = WIDTH - MARGIN;

    static final double TITLE = 17;
    static final double TEXT = 14;
    static final double NOTE = 13;

    static final String INK = "#1a1a1a";
    static final String SOFT = "#4d4d4d";
    static final String GRID = "#d9d9d9";

    private Page() {}

    /** From one line of a text to the next. */
    static double lineHeight(double size) {
        return size * 1.35;
    }
}
