package org.nianbao.rollup.trend;

import java.math.BigDecimal;
import java.util.List;
import org.nianbao.form.Cell;
import org.nianbao.form.Counterpart;
import org.nianbao.language.Bilingual;

/**
 * Series of an organization over the years.
 *
 * @param name as recorded last
 * @param years where the figures of each year come from
 * @param rateDictionary changes with the definitions of the rates
 * @param siblings {@code null} where they were not asked for
 */
record Trend(
        String organization,
        String name,
        TrendExtent extent,
        int from,
        int to,
        List<Year> years,
        List<CellSeries> cells,
        List<RateSeries> rates,
        String rateDictionary,
        Siblings siblings) {

    /**
     * Where the figures of a year come from.
     *
     * @param form {@code null} where there are none
     * @param revision of the own report, or {@code null}; so is the scope
     * @param expected how many have to report; {@code null} where figures are not added up, as are the next two
     * @param added how many reports are added up
     * @param openErrors how many errors were published with the figures, or {@code null} where there are none
     * @param reason why there are no figures, or {@code null}
     */
    record Year(
            int year,
            String form,
            Integer revision,
            String scope,
            Long expected,
            Long published,
            Long added,
            Long openErrors,
            Gap reason) {}

    /**
     * Where a series must not be read through.
     *
     * @param between the last year before and the first one after
     */
    record Break(List<Integer> between, Bilingual reason) {}

    /**
     * A cell over the years.
     *
     * @param cell the pointer by which it was asked for
     * @param forms which cells it is in each form
     */
    record CellSeries(
            String cell, Bilingual label, Bilingual unit, List<InForm> forms, List<Point> points, List<Break> breaks) {}

    /**
     * What a series is in a form.
     *
     * @param cells pointers, to be added up; none where it is not comparable
     * @param because why it is not, or {@code null}
     */
    record InForm(String form, List<String> cells, Bilingual because) {

        static InForm of(String form, Counterpart counterpart) {
            List<String> pointers =
                    counterpart.cells().stream().map(Cell::pointer).toList();
            return new InForm(form, pointers, counterpart.because());
        }
    }

    /**
     * A cell in a year.
     *
     * @param form in which it was reported, or {@code null}
     * @param value {@code null} where there is none
     * @param blank in how many reports, or of how many cells added up, it was left blank
     * @param reason why there is no value, or {@code null}
     */
    record Point(int year, String form, BigDecimal value, long blank, Gap reason) {}

    /**
     * A rate over the years.
     *
     * @param formula in roles of the form's rows and columns
     */
    record RateSeries(
            String rate,
            Bilingual label,
            Bilingual definition,
            Bilingual note,
            String formula,
            List<RatePoint> points,
            List<Break> breaks) {}

    /**
     * A rate in a year.
     *
     * @param numerator exact; {@code null} where a cell is missing
     * @param denominator the same
     * @param value their ratio with 6 digits, the last one rounded half to even
     */
    record RatePoint(
            int year,
            String form,
            BigDecimal numerator,
            BigDecimal denominator,
            BigDecimal value,
            long blank,
            Gap reason) {}
}
