package org.nianbao.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nianbao.protection.Buckets.Refusal;

class BucketsTest {

    private static final int MOST = 1000;

    private final FakeTicker time = new FakeTicker();

    @Test
    void a_caller_may_send_a_burst_and_then_as_many_as_the_bucket_is_refilled_with() {
        Buckets<String> buckets = buckets(60, 3);

        assertThat(taken(buckets, "a", 10)).isEqualTo(3);
        time.pass(Duration.ofMillis(999));
        assertThat(taken(buckets, "a", 10)).isZero();
        time.pass(Duration.ofMillis(1));
        assertThat(taken(buckets, "a", 10)).isEqualTo(1);
        time.pass(Duration.ofHours(1));
        assertThat(taken(buckets, "a", 10)).isEqualTo(3);
    }

    @Test
    void one_caller_takes_nothing_from_another() {
        Buckets<String> buckets = buckets(60, 3);
        taken(buckets, "a", 10);

        assertThat(taken(buckets, "b", 10)).isEqualTo(3);
    }

    @Test
    void a_refusal_tells_the_whole_seconds_after_which_there_is_something_again() {
        Buckets<String> slow = buckets(7, 1);
        slow.take("a");

        assertThat(slow.take("a")).map(Refusal::seconds).contains(9L);
        time.pass(Duration.ofSeconds(8));
        assertThat(slow.take("a")).map(Refusal::seconds).contains(1L);
        time.pass(Duration.ofSeconds(1));
        assertThat(slow.take("a")).isEmpty();
        Buckets<String> fast = buckets(6000, 1);
        fast.take("a");
        assertThat(fast.take("a")).map(Refusal::seconds).contains(1L);
    }

    @Test
    void a_caller_is_worth_a_line_of_the_log_once_a_minute() {
        Buckets<String> buckets = buckets(1, 1);
        buckets.take("a");

        assertThat(buckets.take("a")).map(Refusal::worthTelling).contains(true);
        assertThat(buckets.take("a")).map(Refusal::worthTelling).contains(false);
        time.pass(Duration.ofSeconds(59));
        assertThat(buckets.take("a")).map(Refusal::worthTelling).contains(false);
        time.pass(Duration.ofSeconds(1));
        buckets.take("a");
        assertThat(buckets.take("a")).map(Refusal::worthTelling).contains(true);
    }

    @Test
    void what_is_given_back_can_be_taken_again_but_never_more_than_a_burst() {
        Buckets<String> buckets = buckets(60, 2);
        taken(buckets, "a", 2);
        buckets.giveBack("a");
        assertThat(taken(buckets, "a", 2)).isEqualTo(1);

        IntStream.range(0, 10).forEach(i -> buckets.giveBack("a"));
        assertThat(taken(buckets, "a", 10)).isEqualTo(2);
    }

    @Test
    void the_number_of_buckets_is_bounded_whatever_comes() {
        Buckets<Integer> buckets = new Buckets<>(limit(60, 3), MOST, time);
        IntStream.range(0, 200_000).forEach(buckets::take);

        assertThat(buckets.count()).isLessThanOrEqualTo(MOST);
    }

    @Test
    void a_bucket_that_is_full_again_is_forgotten_and_none_before() {
        Buckets<String> buckets = buckets(60, 180);
        taken(buckets, "a", 180);

        time.pass(Duration.ofMinutes(3));
        assertThat(buckets.count()).isEqualTo(1);
        time.pass(Duration.ofMinutes(1));
        assertThat(buckets.count()).isZero();
    }

    @Test
    void many_requests_at_once_never_get_more_than_the_burst() {
        Buckets<String> buckets = buckets(1, 100);
        long taken = IntStream.range(0, 10_000)
                .parallel()
                .filter(i -> buckets.take("a").isEmpty())
                .count();

        assertThat(taken).isEqualTo(100);
    }

    private Buckets<String> buckets(int perMinute, int burst) {
        return new Buckets<>(limit(perMinute, burst), MOST, time);
    }

    private static long taken(Buckets<String> buckets, String caller, int tries) {
        return IntStream.range(0, tries)
                .filter(i -> buckets.take(caller).isEmpty())
                .count();
    }

    static RateLimits.Limit limit(int perMinute, int burst) {
        return new RateLimits.Limit() {
            @Override
            public int perMinute() {
                return perMinute;
            }

            @Override
            public int burst() {
                return burst;
            }
        };
    }
}
