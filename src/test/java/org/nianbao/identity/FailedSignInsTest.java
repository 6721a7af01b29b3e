package org.nianbao.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nianbao.problem.ProblemException;
import org.nianbao.problem.ProblemType;
import org.nianbao.protection.ClientAddress;
import org.nianbao.protection.FakeTicker;
import org.nianbao.support.CapturedLog;

class FailedSignInsTest {

    private static final String HERE = "192.0.2.1";
    private static final String THERE = "192.0.2.2";

    private enum Outcome {
        SIGNED_IN,
        FAILED,
        NOT_TRIED
    }

    private final FakeTicker time = new FakeTicker();
    private final FailedSignIns failures = new FailedSignIns(new Settings(), time);
    private final CapturedLog log = CapturedLog.of(FailedSignIns.class);

    @AfterEach
    void stopCapturing() {
        log.close();
    }

    @Test
    void after_the_free_failures_every_further_one_doubles_the_wait_up_to_the_longest() {
        fail("li", HERE, 3);

        for (int seconds : List.of(2, 4, 8, 16, 20, 20)) {
            time.pass(Duration.ofSeconds(seconds).minusNanos(1));
            assertThat(attempt("li", HERE, false)).isEqualTo(Outcome.NOT_TRIED);
            time.pass(Duration.ofNanos(1));
            fail("li", HERE, 1);
        }
    }

    @Test
    void who_has_to_wait_is_not_tried_be_the_password_right() {
        fail("li", HERE, 3);

        assertThat(attempt("li", HERE, true)).isEqualTo(Outcome.NOT_TRIED);
        time.pass(Duration.ofSeconds(2));
        assertThat(attempt("li", HERE, true)).isEqualTo(Outcome.SIGNED_IN);
    }

    @Test
    void success_clears_the_count() {
        fail("li", HERE, 2);
        attempt("li", HERE, true);

        fail("li", HERE, 3);
        assertThat(attempt("li", HERE, true)).isEqualTo(Outcome.NOT_TRIED);
    }

    @Test
    void failures_are_forgotten_after_a_while_without_another() {
        fail("li", HERE, 2);
        time.pass(Duration.ofMinutes(10).plusNanos(1));

        fail("li", HERE, 2);
        assertThat(attempt("li", HERE, true)).isEqualTo(Outcome.SIGNED_IN);
    }

    @Test
    void another_name_and_another_address_are_not_affected() {
        fail("li", HERE, 3);

        assertThat(attempt("wang", HERE, true)).isEqualTo(Outcome.SIGNED_IN);
        assertThat(attempt("li", THERE, true)).isEqualTo(Outcome.SIGNED_IN);
    }

    @Test
    void guesses_from_many_addresses_are_slowed_as_well() {
        failFromEverywhere("li");

        assertThat(attempt("li", HERE, true)).isEqualTo(Outcome.NOT_TRIED);
        assertThat(attempt("wang", HERE, true)).isEqualTo(Outcome.SIGNED_IN);
    }

    @Test
    void nobody_can_lock_out_a_user_from_where_they_usually_sign_in() {
        attempt("li", HERE, true);
        failFromEverywhere("li");

        assertThat(attempt("li", HERE, true)).isEqualTo(Outcome.SIGNED_IN);
        assertThat(attempt("li", THERE, true)).isEqualTo(Outcome.NOT_TRIED);
    }

    @Test
    void of_many_guesses_at_the_same_time_only_the_free_ones_are_tried() {
        AtomicInteger tried = new AtomicInteger();
        IntStream.range(0, 200).parallel().forEach(i -> {
            if (attempt("li", HERE, false) == Outcome.FAILED) {
                tried.incrementAndGet();
            }
        });

        assertThat(tried).hasValue(3);
    }

    @Test
    void the_log_tells_who_has_to_wait_and_no_name_forges_its_lines() {
        fail("li\nforged", HERE, 3);

        assertThat(log.lines())
                .containsExactly(
                        "WARN Too many sign-ins failed as li?forged from 192.0.2.1: the next one has to wait 2 s");
    }

    private void failFromEverywhere(String name) {
        IntStream.range(0, 9).forEach(i -> fail(name, "203.0.113." + i, 1));
    }

    private void fail(String name, String from, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(attempt(name, from, false)).isEqualTo(Outcome.FAILED);
        }
    }

    private Outcome attempt(String name, String from, boolean right) {
        try {
            return failures.tryOnce(
                            name,
                            new ClientAddress(from),
                            () -> Optional.of(name).filter(any -> right))
                    .map(user -> Outcome.SIGNED_IN)
                    .orElse(Outcome.FAILED);
        } catch (ProblemException refusal) {
            assertThat(refusal.type()).isEqualTo(ProblemType.TOO_MANY_REQUESTS);
            return Outcome.NOT_TRIED;
        }
    }

    private record Settings() implements FailedSignIns.Config {

        @Override
        public int freeFailures() {
            return 3;
        }

        @Override
        public int freeFailuresFromAnywhere() {
            return 9;
        }

        @Override
        public Duration memory() {
            return Duration.ofMinutes(10);
        }

        @Override
        public Duration firstWait() {
            return Duration.ofSeconds(2);
        }

        @Override
        public Duration longestWait() {
            return Duration.ofSeconds(20);
        }
    }
}
