package org.nianbao.rollup.chart;

import java.util.List;

/**
 * Writes a chart as an SVG document that can stand in a page: it needs nothing from outside, has a name and a description
 * for those who do not see it, and is the same, byte for byte, whenever the chart is.
 */
public final class ChartWriter {

    /** Typefaces that systems bring along; none is fetched. */
    private static final String FONTS =
            "'Noto Sans SC', 'Source Han Sans SC', 'PingFang SC', 'Microsoft YaHei', sans-serif";

    private static final Svg.Lettering TITLE = new Svg.Lettering(Page.TITLE, Page.INK, "bold", null);
    private static final Svg.Lettering NOTE = new Svg.Lettering(Page.NOTE, Page.SOFT, null, null);

    private final Chart chart;
    private final List<PanelLayout> panels;
    private final List<String> title;
    private final List<String> notes;
    private final Svg svg = new Svg();

    private ChartWriter(Chart chart) {
        this.chart = chart;
        this.panels = chart.panels().stream()
                .map(panel -> PanelLayout.of(panel, chart))
                .toList();
        this.title = wrap(chart.title(), Page.TITLE);
        this.notes = chart.notes().stream()
                .flatMap(note -> wrap(note, Page.NOTE).stream())
                .toList();
    }

    public static byte[] write(Chart chart) {
        return new ChartWriter(chart).write();
    }

    private List<String> wrap(String text, double size) {
        return Typeface.wrap(text, size, Page.RIGHT - Page.MARGIN, chart.language());
    }

    private byte[] write() {
        begin(height());
        double down = writeLines(title, Page.MARGIN, TITLE);
        int lines = 0;
        for (PanelLayout panel : panels) {
            new PanelWriter(svg, panel, lines).write(down);
            down += panel.height();
            lines += panel.panel().lines().size();
        }
        writeLines(notes, down, NOTE);
        svg.close();
        return svg.finish();
    }

    private void begin(double height) {
        svg.open(
                "svg",
                "viewBox",
                "0 0 " + Svg.number(Page.WIDTH) + " " + Svg.number(height),
                "width",
                Page.WIDTH,
                "height",
                height,
                "role",
                "img",
                "aria-labelledby",
                "title description",
                "xml:lang",
                chart.language().tag(),
                "lang",
                chart.language().tag(),
                "font-family",
                FONTS);
        svg.text("title", chart.title(), "id", "title");
        svg.text("desc", chart.description(), "id", "description");
        svg.empty("rect", "width", Page.WIDTH, "height", height, "fill", "#ffffff");
    }

    private double height() {
        double inner = title.size() * Page.lineHeight(Page.TITLE)
                + panels.stream().mapToDouble(PanelLayout::height).sum()
                + notes.size() * Page.lineHeight(Page.NOTE);
        return Math.ceil(2 * Page.MARGIN + inner);
    }

    /** Writes lines of text so far down, and answers how far down they end. */
    private double writeLines(List<String> lines, double down, Svg.Lettering lettering) {
        double end = down;
        for (String line : lines) {
            svg.label(line, Page.MARGIN, end + lettering.size(), lettering);
            end += Page.lineHeight(lettering.size());
        }
        return end;
    }
}
