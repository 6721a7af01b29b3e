package org.nianbao.rollup.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.nianbao.language.Bilingual;
import org.nianbao.language.Language;

/** How numbers are written at a scale: short, all in the same unit. */
final class Numerals {

    /** From which number on thousands and more are counted in a larger unit. */
    private record Unit(long from, long size, String word) {}

    private static final Bilingual NONE = new Bilingual("", "");
    private static final List<Unit> CHINESE =
            List.of(new Unit(1_000_000_000L, 100_000_000L, "亿"), new Unit(100_000L, 10_000L, "万"));
    private static final List<Unit> ENGLISH = List.of(
            new Unit(1_000_000_000L, 1_000_000_000L, "bn"),
            new Unit(1_000_000L, 1_000_000L, "M"),
            new Unit(10_000L, 1_000L, "k"));

    private final Unit unit;
    private final boolean percent;

    private Numerals(Unit unit, boolean percent) {
        this.unit = unit;
        this.percent = percent;
    }

    static Numerals of(Scale scale, boolean percent, Language language) {
        BigDecimal most = scale.last().max(scale.first().negate());
        Unit fitting = (language == Language.EN ? ENGLISH : CHINESE)
                .stream()
                        .filter(one -> most.compareTo(BigDecimal.valueOf(one.from)) >= 0)
                        .findFirst()
                        .orElse(new Unit(0, 1, NONE.in(language)));
        return new Numerals(fitting, percent);
    }

    String write(BigDecimal value) {
        if (percent) {
            return plain(value.movePointRight(2)) + "%";
        }
        return value.signum() == 0 ? "0" : plain(value.divide(BigDecimal.valueOf(unit.size))) + unit.word;
    }

    private static String plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return String.format(Locale.ROOT, "%,." + Math.max(stripped.scale(), 0) + "f", stripped);
    }
}
