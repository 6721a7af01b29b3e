package org.nianbao.rollup.trend;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nianbao.figures.Scope;
import org.nianbao.language.Bilingual;
import org.nianbao.language.Language;
import org.nianbao.rollup.chart.Chart;

/** What has to be said in words beside a picture, or in its place. */
final class TrendWords {

    private static final Bilingual CHART = new Bilingual("折线图。%s。", "Line chart. %s.");
    private static final Bilingual NO_VALUES = new Bilingual("%s：没有数值", "%s: no values");
    private static final Bilingual FIGURES = new Bilingual("数据：%s。", "Figures: %s.");
    private static final Bilingual GAP = new Bilingual("%s：%s。", "%s: %s.");
    private static final Bilingual SCOPE = new Bilingual("%s年报告的口径：%s。", "Scope of the %s report: %s.");
    private static final Bilingual COVERAGE =
            new Bilingual("汇总的报告数/应报告机关数：%s。", "Reports added up, of organizations that have to report: %s.");
    private static final Bilingual ERRORS = new Bilingual("公布时有未解决的错误：%s。", "Published with unresolved errors: %s.");
    private static final Bilingual BREAK = new Bilingual("%s与%s年之间不可比：%s", "Not comparable between %s and %s: %s");
    private static final Bilingual COMMA = new Bilingual("，", ", ");
    private static final Bilingual SEMICOLON = new Bilingual("；", "; ");

    private final Trend trend;
    private final Language language;

    TrendWords(Trend trend, Language language) {
        this.trend = trend;
        this.language = language;
    }

    /** Each line with its first and last values, and all that is noted. */
    String description(List<Chart.Panel> panels) {
        String lines = panels.stream()
                .flatMap(panel -> panel.lines().stream())
                .map(this::inWords)
                .collect(Collectors.joining(SEMICOLON.in(language)));
        String spoken = CHART.with(lines).in(language);
        return Stream.concat(Stream.of(spoken), notes().stream()).collect(Collectors.joining(" "));
    }

    private String inWords(Chart.Line line) {
        List<Chart.Point> points = line.points();
        if (points.isEmpty()) {
            return NO_VALUES.with(line.label()).in(language);
        }
        Set<String> ends = new LinkedHashSet<>(
                List.of(points.get(0).title(), points.get(points.size() - 1).title()));
        return String.join(SEMICOLON.in(language), ends);
    }

    /** What one has to know to read the picture. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        notes.add(FIGURES.with(trend.extent().label()).in(language));
        gaps().forEach((gap, years) ->
                notes.add(GAP.with(join(years), gap.label()).in(language)));
        notes.addAll(scopes());
        coverage(notes);
        Stream.concat(
                        trend.cells().stream().flatMap(series -> series.breaks().stream()),
                        trend.rates().stream().flatMap(series -> series.breaks().stream()))
                .map(this::inWords)
                .distinct()
                .forEach(notes::add);
        return notes;
    }

    private Map<Gap, Set<String>> gaps() {
        Map<Gap, Set<String>> gaps = new LinkedHashMap<>();
        trend.years().stream()
                .filter(year -> year.reason() != null)
                .forEach(year -> gaps.computeIfAbsent(year.reason(), gap -> new TreeSet<>())
                        .add(String.valueOf(year.year())));
        return gaps;
    }

    /** The scopes of reports that count more than the organization itself, or do not say what. */
    private List<String> scopes() {
        return trend.years().stream()
                .filter(year -> year.scope() != null && !year.scope().equals(Scope.OWN.word()))
                .map(year -> SCOPE.with(
                                String.valueOf(year.year()),
                                Scope.WORDS.meaning(year.scope()).label())
                        .in(language))
                .toList();
    }

    private void coverage(List<String> notes) {
        String added = trend.years().stream()
                .filter(year -> year.reason() == null && year.added() != null)
                .map(year -> year.year() + " " + year.added() + "/" + year.expected())
                .collect(Collectors.joining(COMMA.in(language)));
        if (!added.isEmpty()) {
            notes.add(COVERAGE.with(added).in(language));
        }
        List<String> flawed = trend.years().stream()
                .filter(year -> year.openErrors() != null && year.openErrors() > 0)
                .map(year -> String.valueOf(year.year()))
                .toList();
        if (!flawed.isEmpty()) {
            notes.add(ERRORS.with(join(flawed)).in(language));
        }
    }

    private String join(Iterable<String> words) {
        return String.join(COMMA.in(language), words);
    }

    private String inWords(Trend.Break broken) {
        return BREAK.with(
                        String.valueOf(broken.between().get(0)),
                        String.valueOf(broken.between().get(1)),
                        broken.reason())
                .in(language);
    }

    /** A number with its thousands set apart. */
    static String number(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return String.format(Locale.ROOT, "%,." + Math.max(stripped.scale(), 0) + "f", stripped);
    }

    /** A ratio in per cent, with all its digits. */
    static String percent(BigDecimal ratio) {
        return number(ratio.movePointRight(2)) + "%";
    }
}
