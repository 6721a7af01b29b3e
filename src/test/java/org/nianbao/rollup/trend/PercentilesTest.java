package org.nianbao.rollup.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The spread of values and the places that they take. */
class PercentilesTest {

    private static List<BigDecimal> values(String... numbers) {
        return Arrays.stream(numbers).map(BigDecimal::new).toList();
    }

    private static List<String> of(String... numbers) {
        Percentiles spread = Percentiles.of(values(numbers));
        return Stream.of(spread.min(), spread.p25(), spread.median(), spread.p75(), spread.max())
                .map(BigDecimal::toPlainString)
                .toList();
    }

    @Test
    void they_lie_between_the_two_nearest_values() {
        assertThat(of("7")).containsExactly("7", "7", "7", "7", "7");
        assertThat(of("4", "1", "3", "2", "5")).containsExactly("1", "2", "3", "4", "5");
        assertThat(of("1", "2", "3", "4")).containsExactly("1", "1.75", "2.5", "3.25", "4");
        assertThat(of("0", "100", "100", "100")).containsExactly("0", "75", "100", "100", "100");
    }

    @Test
    void they_are_exact_whatever_the_size_of_the_values() {
        assertThat(of("9007199254740991", "9007199254740990"))
                .containsExactly(
                        "9007199254740990",
                        "9007199254740990.25",
                        "9007199254740990.5",
                        "9007199254740990.75",
                        "9007199254740991");
        assertThat(of("0.333333", "0.333334")).contains("0.3333335");
    }

    @Test
    void equal_values_share_the_best_of_their_ranks_and_the_middle_of_their_percentiles() {
        List<BigDecimal> all = values("10", "20", "20.0", "30", "40");

        assertThat(all.stream().map(value -> Percentiles.rank(value, all))).containsExactly(5, 3, 3, 2, 1);
        assertThat(all.stream()
                        .map(value -> Percentiles.rankInPercent(value, all).toPlainString()))
                .containsExactly("10", "40", "40", "70", "90");
        List<BigDecimal> three = values("1", "2", "3");
        assertThat(Percentiles.rankInPercent(BigDecimal.ONE, three)).isEqualTo(new BigDecimal("16.6667"));
    }

    @Test
    void the_order_of_the_values_changes_nothing_and_at_most_half_lie_beyond_the_median() {
        Random random = new Random(20251125);
        for (int round = 0; round < 200; round++) {
            List<BigDecimal> all = new ArrayList<>();
            for (int i = 0; i <= random.nextInt(40); i++) {
                all.add(BigDecimal.valueOf(random.nextInt(50), random.nextInt(3)));
            }
            Percentiles spread = Percentiles.of(all);
            Collections.shuffle(all, random);

            assertThat(Percentiles.of(all)).isEqualTo(spread);
            assertThat(all.stream()
                                    .filter(value -> value.compareTo(spread.median()) > 0)
                                    .count()
                            * 2)
                    .isLessThanOrEqualTo(all.size());
        }
    }
}
