package org.nianbao.rollup.trend;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.nianbao.form.Form;
import org.nianbao.form.FormCatalogue;
import org.nianbao.language.Bilingual;

/**
 * A rate, and of which cells it is made in each form.
 *
 * @param fractions by the forms' ids; those of forms that have all its cells
 */
record RateMeasure(Rate rate, Map<String, Fraction> fractions) implements Measure {

    /** How many digits after the decimal point a ratio has; the last one is rounded half to even. */
    static final int DIGITS = 6;

    private static final Bilingual NO_SUCH_CELLS =
            new Bilingual("%s年表没有计算“%s”所需的格。", "The form of %s lacks cells that the %s is made of.");

    /** Above and below the line. */
    record Fraction(Rate.Cells numerator, Rate.Cells denominator) {}

    /** A ratio with what it was calculated from. */
    record Result(Amount numerator, Amount denominator, Amount ratio) {

        static Result none(Gap gap) {
            return new Result(Amount.none(gap), Amount.none(gap), Amount.none(gap));
        }
    }

    /** @throws IllegalStateException where no form has its cells: a rate of nothing would be empty for ever */
    static RateMeasure of(Rate rate, FormCatalogue forms) {
        Map<String, Fraction> fractions = new HashMap<>();
        forms.all()
                .forEach(form -> rate.numerator()
                        .in(form)
                        .ifPresent(numerator -> rate.denominator()
                                .in(form)
                                .ifPresent(denominator ->
                                        fractions.put(form.id(), new Fraction(numerator, denominator)))));
        if (fractions.isEmpty()) {
            throw new IllegalStateException("No form has the cells of rate " + rate.id());
        }
        return new RateMeasure(rate, Map.copyOf(fractions));
    }

    @Override
    public String id() {
        return rate.id();
    }

    @Override
    public Amount of(YearFigures figures) {
        return result(figures).ratio();
    }

    Result result(YearFigures figures) {
        if (figures.isEmpty()) {
            return Result.none(Gap.NOT_PUBLISHED);
        }
        Fraction fraction = fractions.get(figures.form().id());
        if (fraction == null) {
            return Result.none(Gap.NOT_COMPARABLE);
        }
        Amount numerator = fraction.numerator.of(figures);
        Amount denominator = fraction.denominator.of(figures);
        return new Result(numerator, denominator, divide(numerator, denominator));
    }

    /** What does not apply counts as 0 above the line; below it, nothing is a share of it. */
    private static Amount divide(Amount numerator, Amount denominator) {
        long blank = numerator.blank() + denominator.blank();
        if (numerator.value() == null || denominator.shown() == null) {
            return new Amount(null, blank, numerator.value() == null ? numerator.gap() : denominator.gap());
        }
        if (denominator.value().signum() <= 0) {
            return new Amount(null, blank, Gap.NO_DENOMINATOR);
        }
        BigDecimal ratio = numerator.value().divide(denominator.value(), DIGITS, RoundingMode.HALF_EVEN);
        return new Amount(ratio, blank, null);
    }

    @Override
    public Optional<Bilingual> missing(Form form) {
        return fractions.containsKey(form.id())
                ? Optional.empty()
                : Optional.of(NO_SUCH_CELLS.with(form.id(), rate.label()));
    }
}
