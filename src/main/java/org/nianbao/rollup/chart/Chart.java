package org.nianbao.rollup.chart;

import java.math.BigDecimal;
import java.util.List;
import org.nianbao.language.Language;

/**
 * A picture of lines over the years.
 *
 * @param title what is shown, of whom
 * @param description the same in sentences, for those who do not see it
 * @param panels one below the other, each with its own scale
 * @param notes printed at the foot
 */
public record Chart(
        Language language, String title, String description, int from, int to, List<Panel> panels, List<String> notes) {

    /**
     * Lines that share a scale.
     *
     * @param unit printed over the scale
     * @param percent whether values are shares of 1
     * @param breakLabel printed where a line must not be read through
     */
    public record Panel(String unit, boolean percent, String breakLabel, List<Line> lines) {}

    /**
     * A line.
     *
     * @param points those that have a value, in the order of their years
     * @param breaks where it must not be read through
     */
    public record Line(String label, List<Point> points, List<Break> breaks) {}

    /** A value. */
    public record Point(int year, BigDecimal value, String title) {}

    /** Between two years. */
    public record Break(int before, int after) {

        boolean parts(Point earlier, Point later) {
            return earlier.year() <= before && later.year() >= after;
        }
    }
}
