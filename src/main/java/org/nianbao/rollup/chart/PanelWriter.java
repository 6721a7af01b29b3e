package org.nianbao.rollup.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Draws the lines that share a scale. */
final class PanelWriter {

    private static final Svg.Lettering HEADING = new Svg.Lettering(Page.TEXT, Page.INK, "bold", null);
    private static final Svg.Lettering TICK = new Svg.Lettering(Page.TEXT, Page.SOFT, null, "end");
    private static final Svg.Lettering YEAR = new Svg.Lettering(Page.TEXT, Page.SOFT, null, "middle");
    private static final Svg.Lettering BREAK = new Svg.Lettering(Page.NOTE, Page.SOFT, null, "middle");
    private static final Svg.Lettering LABEL = new Svg.Lettering(Page.TEXT, Page.INK, null, null);

    private static final Svg.Stroke GRID = new Svg.Stroke(Page.GRID, 1, null);
    private static final Svg.Stroke ZERO = new Svg.Stroke(Page.SOFT, 1, null);
    private static final Svg.Stroke BREAK_LINE = new Svg.Stroke(Page.SOFT, 1.5, "2 4");

    /** From the baseline of a text to its middle. */
    private static final double MIDDLE = Page.TEXT * 0.35;

    private static final double BOTTOM = PanelLayout.TOP + PanelLayout.AREA;

    private final Svg svg;
    private final PanelLayout layout;
    private final List<MarkWriter> marks = new ArrayList<>();

    /**
     * @param linesAbove how many lines there are in the panels above, whose styles are taken
     */
    PanelWriter(Svg svg, PanelLayout layout, int linesAbove) {
        this.svg = svg;
        this.layout = layout;
        for (int i = 0; i < layout.panel().lines().size(); i++) {
            marks.add(new MarkWriter(svg, LineStyle.of(linesAbove + i)));
        }
    }

    /** Draws the panel so far down. */
    void write(double down) {
        svg.open("g", "transform", "translate(0 " + Svg.number(down) + ")");
        svg.label(layout.panel().unit(), Page.MARGIN, Page.TEXT + 8, HEADING);
        layout.scale().ticks().forEach(this::writeTick);
        writeYears();
        breaks().forEach(this::writeBreak);
        for (int i = 0; i < marks.size(); i++) {
            writeLine(layout.panel().lines().get(i), marks.get(i));
        }
        writeLegend();
        svg.close();
    }

    private void writeTick(BigDecimal tick) {
        double y = layout.y(tick);
        svg.line(layout.left(), y, Page.RIGHT, y, tick.signum() == 0 ? ZERO : GRID);
        svg.label(layout.numerals().write(tick), layout.left() - 6, y + MIDDLE, TICK);
    }

    /** The last year is always labelled: it is the one that readers look for. */
    private void writeYears() {
        for (int year = layout.to(); year >= layout.from(); year -= layout.yearStep()) {
            svg.label(String.valueOf(year), layout.x(year), BOTTOM + Page.TEXT + 5, YEAR);
        }
    }

    private Set<Chart.Break> breaks() {
        return layout.panel().lines().stream()
                .flatMap(line -> line.breaks().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void writeBreak(Chart.Break broken) {
        double x = layout.x((broken.before() + broken.after()) / 2.0);
        svg.line(x, PanelLayout.TOP - 5, x, BOTTOM, BREAK_LINE);
        String label = layout.panel().breakLabel();
        double half = Typeface.width(label, Page.NOTE) / 2;
        double middle = Math.min(Math.max(x, Page.MARGIN + half), Page.RIGHT - half);
        svg.label(label, middle, PanelLayout.TOP - 10, BREAK);
    }

    private void writeLine(Chart.Line line, MarkWriter mark) {
        for (List<Chart.Point> run : runs(line)) {
            String points = run.stream()
                    .map(point -> Svg.number(layout.x(point.year())) + "," + Svg.number(layout.y(point.value())))
                    .collect(Collectors.joining(" "));
            if (run.size() > 1) {
                svg.open("polyline", "points", points, "fill", "none")
                        .stroke(mark.stroke())
                        .close();
            }
        }
        line.points().forEach(point -> mark.point(layout.x(point.year()), layout.y(point.value()), point.title()));
    }

    /** The points that may be joined: of years that follow each other, without a break between them. */
    private static List<List<Chart.Point>> runs(Chart.Line line) {
        List<List<Chart.Point>> runs = new ArrayList<>();
        Chart.Point last = null;
        for (Chart.Point point : line.points()) {
            if (last == null || !joined(line, last, point)) {
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(point);
            last = point;
        }
        return runs;
    }

    private static boolean joined(Chart.Line line, Chart.Point earlier, Chart.Point later) {
        return later.year() == earlier.year() + 1
                && line.breaks().stream().noneMatch(broken -> broken.parts(earlier, later));
    }

    private void writeLegend() {
        double y = layout.legendTop() + Page.TEXT;
        for (int i = 0; i < marks.size(); i++) {
            marks.get(i).sample(Page.MARGIN, y - MIDDLE, PanelLayout.SAMPLE);
            for (String text : layout.legend().get(i)) {
                svg.label(text, layout.labelsLeft(), y, LABEL);
                y += Page.lineHeight(Page.TEXT);
            }
        }
    }
}
