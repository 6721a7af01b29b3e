package org.nianbao.rollup.trend;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.nianbao.language.Bilingual;
import org.nianbao.language.Language;
import org.nianbao.rollup.chart.Chart;

/** A trend as a picture: cells of one unit share a scale, rates have one of their own. */
final class TrendChart {

    private static final Bilingual TITLE =
            new Bilingual("%s：政府信息公开工作年度报告，%s", "%s: yearly reports on government information disclosure, %s");
    private static final Bilingual RATES = new Bilingual("比率（%%）", "Rates (%%)");
    private static final Bilingual BREAK = new Bilingual("不可比", "not comparable");
    private static final Bilingual POINT = new Bilingual("%s，%s年：%s", "%s, %s: %s");

    private final Trend trend;
    private final Language language;

    TrendChart(Trend trend, Language language) {
        this.trend = trend;
        this.language = language;
    }

    Chart draw() {
        Map<String, List<Chart.Line>> byUnit = new LinkedHashMap<>();
        trend.cells()
                .forEach(series -> byUnit.computeIfAbsent(series.unit().in(language), unit -> new ArrayList<>())
                        .add(line(series)));
        List<Chart.Panel> panels = new ArrayList<>();
        byUnit.forEach((unit, lines) -> panels.add(panel(unit, false, lines)));
        if (!trend.rates().isEmpty()) {
            panels.add(panel(
                    RATES.with().in(language),
                    true,
                    trend.rates().stream().map(this::line).toList()));
        }
        String years = trend.from() == trend.to() ? String.valueOf(trend.to()) : trend.from() + "–" + trend.to();
        return new Chart(
                language,
                TITLE.with(trend.name(), years).in(language),
                new TrendWords(trend, language).description(panels),
                trend.from(),
                trend.to(),
                panels,
                new TrendWords(trend, language).notes());
    }

    private Chart.Panel panel(String unit, boolean percent, List<Chart.Line> lines) {
        return new Chart.Panel(unit, percent, BREAK.in(language), lines);
    }

    private Chart.Line line(Trend.CellSeries series) {
        String label = series.label().in(language);
        String unit = series.unit().in(language);
        List<Chart.Point> points = series.points().stream()
                .filter(point -> point.value() != null)
                .map(point -> point(label, point.year(), point.value(), TrendWords.number(point.value()) + " " + unit))
                .toList();
        return new Chart.Line(label, points, breaks(series.breaks()));
    }

    private Chart.Line line(Trend.RateSeries series) {
        String label = series.label().in(language);
        List<Chart.Point> points = series.points().stream()
                .filter(point -> point.value() != null)
                .map(point -> point(label, point.year(), point.value(), TrendWords.percent(point.value())))
                .toList();
        return new Chart.Line(label, points, breaks(series.breaks()));
    }

    private Chart.Point point(String label, int year, BigDecimal value, String written) {
        return new Chart.Point(
                year, value, POINT.with(label, String.valueOf(year), written).in(language));
    }

    private static List<Chart.Break> breaks(List<Trend.Break> breaks) {
        return breaks.stream()
                .map(one -> new Chart.Break(one.between().get(0), one.between().get(1)))
                .collect(Collectors.toList());
    }
}
