package org.nianbao.feed.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BackOffTest {

    private static final BackOff BACK_OFF = new BackOff(Duration.ofSeconds(1), Duration.ofHours(1));

    private static Duration after(int before) {
        return BACK_OFF.after(before, new Random(before));
    }

    @Test
    void the_waits_double_from_a_second_to_an_hour_and_differ() {
        for (int before = 0; before < 12; before++) {
            Duration whole = Duration.ofSeconds(1L << before);
            assertThat(after(before)).isBetween(whole.dividedBy(2), whole);
        }
        for (int before : new int[] {12, 30, 31, 63, 64, 100_000, Integer.MAX_VALUE}) {
            assertThat(after(before)).isBetween(Duration.ofMinutes(30), Duration.ofHours(1));
        }
        Random random = new Random(1);
        assertThat(BACK_OFF.after(20, random)).isNotEqualTo(BACK_OFF.after(20, random));
    }
}
