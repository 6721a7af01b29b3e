package org.nianbao.rollup.chart;

import java.math.BigDecimal;
import java.util.List;
import org.nianbao.language.Language;

/**
 * Where everything in a panel stands, measured from its upper edge.
 *
 * @param left where the years begin
 * @param legend the lines of each label
 */
record PanelLayout(
        Chart.Panel panel, int from, int to, Scale scale, Numerals numerals, double left, List<List<String>> legend) {

    /** Above and below the area of the lines. */
    static final double TOP = 46;

    static final double AREA = 160;
    private static final double YEARS = 24;
    private static final double AFTER = 12;

    static final double SAMPLE = 34;
    private static final double LABELS_LEFT = Page.MARGIN + SAMPLE + 8;

    /** Room for the outermost points and half of a year's label. */
    private static final double SIDE = 18;

    private static final BigDecimal ONE_PER_CENT = new BigDecimal("0.01");

    static PanelLayout of(Chart.Panel panel, Chart chart) {
        List<BigDecimal> values = panel.lines().stream()
                .flatMap(line -> line.points().stream())
                .map(Chart.Point::value)
                .toList();
        boolean decimals =
                values.stream().anyMatch(value -> value.stripTrailingZeros().scale() > 0);
        BigDecimal finest = panel.percent() ? ONE_PER_CENT : decimals ? BigDecimal.ZERO : BigDecimal.ONE;
        Scale scale = Scale.over(values, values.isEmpty() ? BigDecimal.ONE : finest);
        Numerals numerals = Numerals.of(scale, panel.percent(), chart.language());
        double widest = scale.ticks().stream()
                .mapToDouble(tick -> Typeface.width(numerals.write(tick), Page.TEXT))
                .max()
                .orElse(0);
        return new PanelLayout(
                panel,
                chart.from(),
                chart.to(),
                scale,
                numerals,
                Page.MARGIN + widest + 6,
                legend(panel, chart.language()));
    }

    private static List<List<String>> legend(Chart.Panel panel, Language language) {
        return panel.lines().stream()
                .map(line -> Typeface.wrap(line.label(), Page.TEXT, Page.RIGHT - LABELS_LEFT, language))
                .toList();
    }

    double labelsLeft() {
        return LABELS_LEFT;
    }

    double x(double year) {
        double width = Page.RIGHT - left - 2 * SIDE;
        double share = from == to ? 0.5 : (year - from) / (to - from);
        return left + SIDE + share * width;
    }

    double y(BigDecimal value) {
        return TOP + AREA * (1 - scale.position(value));
    }

    /** How many years there are from one that is labelled to the next. */
    int yearStep() {
        double room = (Page.RIGHT - left - 2 * SIDE) / Math.max(to - from, 1);
        return (int) Math.max(1, Math.ceil((Typeface.width("2000", Page.TEXT) + 8) / room));
    }

    /** Where the legend begins. */
    double legendTop() {
        return TOP + AREA + YEARS;
    }

    double height() {
        int lines = legend.stream().mapToInt(List::size).sum();
        return legendTop() + lines * Page.lineHeight(Page.TEXT) + AFTER;
    }
}
