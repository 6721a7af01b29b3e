package org.nianbao.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BudgetTest {

    private final Budget budget = new Budget(10);

    @Test
    void what_was_given_back_can_be_taken_again() {
        assertThat(budget.take(8)).isTrue();
        assertThat(budget.take(3)).isFalse();
        assertThat(budget.take(2)).isTrue();
        budget.give(8);
        assertThat(budget.take(8)).isTrue();
    }

    @Test
    void many_who_take_at_once_never_get_more_than_there_is() {
        AtomicLong taken = new AtomicLong();
        IntStream.range(0, 1000).parallel().filter(i -> budget.take(3)).forEach(i -> taken.addAndGet(3));
        assertThat(taken.get()).isEqualTo(9);
    }
}
