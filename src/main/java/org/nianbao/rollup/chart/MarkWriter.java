package org.nianbao.rollup.chart;

/** Draws what a line looks like. */
record MarkWriter(Svg svg, LineStyle style) {

    private static final double WIDTH = 2;
    private static final double OUTLINE = 1;
    private static final double HOLLOW_OUTLINE = 1.8;

    Svg.Stroke stroke() {
        return new Svg.Stroke(style.colour(), WIDTH, style.dashes());
    }

    /** A point, which says what it is when it is pointed at. */
    void point(double x, double y, String title) {
        open(x, y);
        svg.text("title", title).close();
    }

    private void open(double x, double y) {
        String place = "translate(" + Svg.number(x) + " " + Svg.number(y) + ")";
        svg.open("path", "d", style.outline(), "transform", place, "fill", style.fill())
                .stroke(new Svg.Stroke(style.colour(), style.hollow() ? HOLLOW_OUTLINE : OUTLINE, null));
    }

    /** A piece of the line with a point, for the legend. */
    void sample(double x, double y, double length) {
        svg.line(x, y, x + length, y, stroke());
        open(x + length / 2, y);
        svg.close();
    }
}
