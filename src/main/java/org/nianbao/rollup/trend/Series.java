package org.nianbao.rollup.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nianbao.figures.Scope;
import org.nianbao.form.Cell;
import org.nianbao.form.Form;
import org.nianbao.language.Bilingual;

/**
 * Makes series out of the figures of an organization.
 *
 * @param figures by the years, in their order; nothing where there are none
 * @param hidden the years that the caller may not see yet
 */
record Series(Map<Integer, YearFigures> figures, Set<Integer> hidden) {

    private static final Bilingual OTHER_SCOPE =
            new Bilingual("两年报告的口径不同（%s、%s），不是同一范围的数。", "The two reports count different things: %s and %s.");

    /** Where the figures of each year come from. */
    List<Trend.Year> years() {
        return figures.entrySet().stream()
                .map(entry -> year(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Trend.Year year(int year, YearFigures found) {
        YearFigures.Source source = found.source();
        return new Trend.Year(
                year,
                form(found),
                source.revision(),
                source.scope(),
                source.expected(),
                source.published(),
                source.added(),
                source.openErrors(),
                found.isEmpty() ? gap(year, Gap.NOT_PUBLISHED) : null);
    }

    private static String form(YearFigures found) {
        return found.isEmpty() ? null : found.form().id();
    }

    private Gap gap(int year, Gap otherwise) {
        return hidden.contains(year) ? Gap.NOT_YET_PUBLIC : otherwise;
    }

    Trend.CellSeries of(CellMeasure measure) {
        Cell cell = measure.cell();
        List<Trend.InForm> forms = measure.counterparts().entrySet().stream()
                .map(entry -> Trend.InForm.of(entry.getKey(), entry.getValue()))
                .toList();
        List<Trend.Point> points = new ArrayList<>();
        figures.forEach((year, found) -> {
            Amount amount = measure.of(found);
            points.add(new Trend.Point(year, form(found), amount.shown(), amount.blank(), gap(year, amount.gap())));
        });
        return new Trend.CellSeries(cell.pointer(), cell.label(), cell.column().unit(), forms, points, breaks(measure));
    }

    Trend.RateSeries of(RateMeasure measure) {
        Rate rate = measure.rate();
        List<Trend.RatePoint> points = new ArrayList<>();
        figures.forEach((year, found) -> {
            RateMeasure.Result result = measure.result(found);
            points.add(new Trend.RatePoint(
                    year,
                    form(found),
                    result.numerator().value(),
                    result.denominator().value(),
                    result.ratio().value(),
                    result.ratio().blank(),
                    gap(year, result.ratio().gap())));
        });
        return new Trend.RateSeries(
                rate.id(), rate.label(), rate.definition(), rate.note(), rate.formula(), points, breaks(measure));
    }

    /** Between which reports a measure does not compare. */
    private List<Trend.Break> breaks(Measure measure) {
        List<Trend.Break> breaks = new ArrayList<>();
        Map.Entry<Integer, YearFigures> before = null;
        for (Map.Entry<Integer, YearFigures> next : figures.entrySet()) {
            if (next.getValue().isEmpty()) {
                continue;
            }
            if (before != null) {
                List<Integer> between = List.of(before.getKey(), next.getKey());
                reason(measure, before.getValue(), next.getValue())
                        .ifPresent(reason -> breaks.add(new Trend.Break(between, reason)));
            }
            before = next;
        }
        return breaks;
    }

    private static Optional<Bilingual> reason(Measure measure, YearFigures before, YearFigures after) {
        Optional<Bilingual> earlier = missing(measure, before.form());
        Optional<Bilingual> later = missing(measure, after.form());
        if (earlier.isPresent() != later.isPresent()) {
            return earlier.or(() -> later);
        }
        String scope = before.source().scope();
        return earlier.isPresent()
                        || scope == null
                        || scope.equals(after.source().scope())
                ? Optional.empty()
                : Optional.of(
                        OTHER_SCOPE.with(label(scope), label(after.source().scope())));
    }

    private static Optional<Bilingual> missing(Measure measure, Form form) {
        return measure.missing(form);
    }

    private static Bilingual label(String scope) {
        return Scope.WORDS.meaning(scope).label();
    }
}
