package org.nianbao.rollup.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.language.Language;

/** Scales have round ticks, and few. */
class ScaleTest {

    private static Scale over(String finest, String... values) {
        return Scale.over(Arrays.stream(values).map(BigDecimal::new).toList(), new BigDecimal(finest));
    }

    private static List<String> ticks(Scale scale) {
        return scale.ticks().stream()
                .map(tick -> tick.stripTrailingZeros().toPlainString())
                .toList();
    }

    @Test
    void they_begin_at_zero_and_hold_every_value() {
        assertThat(ticks(over("1", "2870", "3119"))).containsExactly("0", "1000", "2000", "3000", "4000");
        assertThat(ticks(over("1", "11398889"))).containsExactly("0", "5000000", "10000000", "15000000");
        assertThat(ticks(over("0.01", "0.715623"))).containsExactly("0", "0.2", "0.4", "0.6", "0.8");
        assertThat(ticks(over("0", "0.000001"))).first().isEqualTo("0");
    }

    @Test
    void they_go_below_zero_where_values_do() {
        assertThat(ticks(over("1", "-7", "12"))).containsExactly("-10", "-5", "0", "5", "10", "15");
    }

    @Test
    void counts_have_no_fractions() {
        assertThat(ticks(over("1", "1"))).containsExactly("0", "1");
        assertThat(ticks(over("1", "3"))).containsExactly("0", "1", "2", "3");
    }

    @Test
    void there_is_a_scale_where_there_is_nothing_to_show() {
        assertThat(ticks(over("1"))).containsExactly("0", "1");
        assertThat(ticks(over("1", "0", "0"))).containsExactly("0", "1");
    }

    @Test
    void whatever_the_values_are_ticks_rise_by_one_round_step_and_are_few() {
        Random random = new Random(20251125);
        for (int round = 0; round < 500; round++) {
            BigDecimal value = BigDecimal.valueOf(random.nextInt(), random.nextInt(9) - 3);
            Scale scale = Scale.over(List.of(value, BigDecimal.valueOf(random.nextInt(100))), BigDecimal.ZERO);
            BigDecimal step = scale.ticks().get(1).subtract(scale.first());

            assertThat(scale.ticks().size()).isBetween(2, 8);
            assertThat(step.stripTrailingZeros().unscaledValue().intValue()).isIn(1, 2, 5);
            assertThat(scale.position(value)).isBetween(0.0, 1.0);
            assertThat(scale.ticks()).anyMatch(tick -> tick.signum() == 0);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "4000, 3000, '3,000', '3,000'",
        "50000, 25000, '25,000', 25k",
        "500000, 250000, 25万, 250k",
        "15000000, 5000000, 500万, 5M",
        "2000000000, 1500000000, 15亿, 1.5bn",
        "2000000000, 0, 0, 0"
    })
    void large_numbers_are_written_short_as_the_language_counts(String last, String tick, String zh, String en) {
        Scale scale = new Scale(List.of(BigDecimal.ZERO, new BigDecimal(last)));

        assertThat(Numerals.of(scale, false, Language.ZH).write(new BigDecimal(tick)))
                .isEqualTo(zh);
        assertThat(Numerals.of(scale, false, Language.EN).write(new BigDecimal(tick)))
                .isEqualTo(en);
    }

    @Test
    void shares_are_written_in_per_cent() {
        Scale scale = over("0.01", "0.4");

        assertThat(Numerals.of(scale, true, Language.ZH).write(new BigDecimal("0.20")))
                .isEqualTo("20%");
        assertThat(Numerals.of(scale, true, Language.ZH).write(BigDecimal.ZERO)).isEqualTo("0%");
    }
}
