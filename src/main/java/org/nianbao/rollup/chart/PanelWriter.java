package org.nianbao.rollup.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Draws the lines that share a scale. */
final class PanelWriter {

    private final Svg svg;
    private final PanelLayout layout;
    private final int firstStyle;

    /**
     * @param firstStyle how many lines there are in the panels above
     */
    PanelWriter(Svg svg, PanelLayout layout, int firstStyle) {
        this.svg = svg;
        this.layout = layout;
        this.firstStyle = firstStyle;
    }

    /** Draws the panel so far down. */
    void write(double down) {
        svg.open("g", "transform", "translate(0 " + Svg.number(down) + ")");
        svg.text(
                "text",
                layout.panel().unit(),
                "x",
                Page.MARGIN,
                "y",
                Page.TEXT + 8,
                "font-size",
                Page.TEXT,
                "font-weight",
                "bold",
                "fill",
                Page.INK);
        layout.scale().ticks().forEach(this::writeTick);
        writeYears();
        breaks().forEach(this::writeBreak);
        List<Chart.Line> lines = layout.panel().lines();
        for (int i = 0; i < lines.size(); i++) {
            writeLine(lines.get(i), LineStyle.of(firstStyle + i));
        }
        writeLegend();
        svg.close();
    }

    private void writeTick(BigDecimal tick) {
        double y = layout.y(tick);
        boolean zero = tick.signum() == 0;
        svg.empty(
                "line",
                "x1",
                layout.left(),
                "x2",
                Page.RIGHT,
                "y1",
                y,
                "y2",
                y,
                "stroke",
                zero ? Page.SOFT : Page.GRID,
                "stroke-width",
                1);
        label(layout.numerals().write(tick), layout.left() - 6, y + Page.TEXT * 0.35, "end");
    }

    private void label(String text, double x, double y, String anchor) {
        svg.text("text", text, "x", x, "y", y, "font-size", Page.TEXT, "text-anchor", anchor, "fill", Page.SOFT);
    }

    /** The last year is always labelled: it is the one that readers look for. */
    private void writeYears() {
        for (int year = layout.to(); year >= layout.from(); year -= layout.yearStep()) {
            label(String.valueOf(year), layout.x(year), PanelLayout.TOP + PanelLayout.AREA + Page.TEXT + 5, "middle");
        }
    }

    private Set<Chart.Break> breaks() {
        return layout.panel().lines().stream()
                .flatMap(line -> line.breaks().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void writeBreak(Chart.Break broken) {
        double x = layout.x((broken.before() + broken.after()) / 2.0);
        svg.empty(
                "line",
                "x1",
                x,
                "x2",
                x,
                "y1",
                PanelLayout.TOP - 5,
                "y2",
                PanelLayout.TOP + PanelLayout.AREA,
                "stroke",
                Page.SOFT,
                "stroke-width",
                1.5,
                "stroke-dasharray",
                "2 4");
        double half = Typeface.width(layout.panel().breakLabel(), Page.NOTE) / 2;
        double middle = Math.min(Math.max(x, Page.MARGIN + half), Page.RIGHT - half);
        svg.text(
                "text",
                layout.panel().breakLabel(),
                "x",
                middle,
                "y",
                PanelLayout.TOP - 10,
                "font-size",
                Page.NOTE,
                "text-anchor",
                "middle",
                "fill",
                Page.SOFT);
    }

    private void writeLine(Chart.Line line, LineStyle style) {
        for (List<Chart.Point> run : runs(line)) {
            String points = run.stream()
                    .map(point -> Svg.number(layout.x(point.year())) + "," + Svg.number(layout.y(point.value())))
                    .collect(Collectors.joining(" "));
            if (run.size() > 1) {
                svg.empty(
                        "polyline",
                        "points",
                        points,
                        "fill",
                        "none",
                        "stroke",
                        style.colour(),
                        "stroke-width",
                        2,
                        "stroke-dasharray",
                        style.dashes());
            }
        }
        line.points().forEach(point -> writePoint(point, style));
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

    private void writePoint(Chart.Point point, LineStyle style) {
        openMark(style, layout.x(point.year()), layout.y(point.value()));
        svg.text("title", point.title());
        svg.close();
    }

    private void openMark(LineStyle style, double x, double y) {
        svg.open(
                "path",
                "d",
                style.outline(),
                "transform",
                "translate(" + Svg.number(x) + " " + Svg.number(y) + ")",
                "fill",
                style.fill(),
                "stroke",
                style.colour(),
                "stroke-width",
                style.hollow() ? 1.8 : 1.0);
    }

    private void writeLegend() {
        double lineHeight = Page.lineHeight(Page.TEXT);
        double y = layout.legendTop() + Page.TEXT;
        for (int i = 0; i < layout.legend().size(); i++) {
            writeSample(LineStyle.of(firstStyle + i), y - Page.TEXT * 0.35);
            for (String text : layout.legend().get(i)) {
                svg.text("text", text, "x", layout.labelsLeft(), "y", y, "font-size", Page.TEXT, "fill", Page.INK);
                y += lineHeight;
            }
        }
    }

    private void writeSample(LineStyle style, double y) {
        svg.empty(
                "line",
                "x1",
                Page.MARGIN,
                "x2",
                Page.MARGIN + PanelLayout.SAMPLE,
                "y1",
                y,
                "y2",
                y,
                "stroke",
                style.colour(),
                "stroke-width",
                2,
                "stroke-dasharray",
                style.dashes());
        openMark(style, Page.MARGIN + PanelLayout.SAMPLE / 2, y);
        svg.close();
    }
}
