package org.nianbao.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nianbao.protection.BucketsTest.limit;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nianbao.protection.Call.Kind;

class RateLimiterTest {

    private static final int MANY = 50;

    private final RateLimiter limiter = new RateLimiter(new Limits(), new FakeTicker());

    @Test
    void the_anonymous_of_an_address_share_a_bucket_and_have_another_one_for_checks() {
        assertThat(taken(() -> anonymous("192.0.2.1", Kind.OTHER))).isEqualTo(4);
        assertThat(taken(() -> anonymous("192.0.2.1", Kind.CHECK))).isEqualTo(6);
        assertThat(taken(() -> anonymous("192.0.2.2", Kind.OTHER))).isEqualTo(4);
    }

    @Test
    void health_is_never_limited_but_credentials_sent_along_are() {
        assertThat(taken(() -> anonymous("192.0.2.1", Kind.HEALTH))).isEqualTo(MANY);
        assertThat(taken(() -> call("192.0.2.1", "wrong", Kind.HEALTH))).isEqualTo(8);
    }

    @Test
    void invented_credentials_count_on_the_address_however_often_they_change() {
        Stream<String> invented = Stream.iterate("x", one -> one + "x").limit(MANY);

        assertThat(invented.filter(
                        one -> limiter.take(call("192.0.2.1", one, Kind.OTHER)).isEmpty()))
                .hasSize(8);
    }

    @Test
    void credentials_that_turned_out_right_have_a_bucket_of_their_own_wherever_they_come_from() {
        signIn("192.0.2.1", "right");

        assertThat(taken(() -> call("192.0.2.1", "right", Kind.OTHER))).isEqualTo(10);
        assertThat(taken(() -> call("192.0.2.2", "right", Kind.CHECK))).isZero();
        signIn("192.0.2.1", "other");
        assertThat(taken(() -> call("192.0.2.1", "other", Kind.OTHER))).isEqualTo(10);
    }

    @Test
    void a_sign_in_that_succeeds_does_not_count_and_one_that_fails_does() {
        for (int i = 0; i < MANY; i++) {
            signIn("192.0.2.1", "right" + i);
        }

        assertThat(taken(() -> call("192.0.2.1", "wrong", Kind.OTHER))).isEqualTo(8);
    }

    @Test
    void signing_in_again_gives_nothing_back() {
        signIn("192.0.2.1", "right");
        taken(() -> call("192.0.2.1", "wrong", Kind.OTHER));
        limiter.signedIn(call("192.0.2.1", "right", Kind.OTHER));

        assertThat(taken(() -> call("192.0.2.1", "wrong", Kind.OTHER))).isZero();
    }

    @Test
    void credentials_that_are_refused_later_count_on_the_address_again() {
        signIn("192.0.2.1", "revoked");
        limiter.notSignedIn(call("192.0.2.1", "revoked", Kind.OTHER));

        assertThat(taken(() -> call("192.0.2.1", "revoked", Kind.OTHER))).isEqualTo(8);
    }

    private void signIn(String address, String credentials) {
        Call call = call(address, credentials, Kind.OTHER);
        assertThat(limiter.take(call)).isEmpty();
        limiter.signedIn(call);
    }

    private long taken(Supplier<Call> calls) {
        return Stream.generate(calls)
                .limit(MANY)
                .filter(call -> limiter.take(call).isEmpty())
                .count();
    }

    private static Call anonymous(String address, Kind kind) {
        return new Call(ClientAddress.of(address), Optional.empty(), kind);
    }

    private static Call call(String address, String credentials, Kind kind) {
        return new Call(ClientAddress.of(address), Optional.of(SecretDigest.of(credentials)), kind);
    }

    private record Limits() implements RateLimits {

        @Override
        public boolean enabled() {
            return true;
        }

        @Override
        public Limit anonymous() {
            return limit(1, 4);
        }

        @Override
        public Limit check() {
            return limit(1, 6);
        }

        @Override
        public Limit signIn() {
            return limit(1, 8);
        }

        @Override
        public Limit token() {
            return limit(1, 10);
        }

        @Override
        public int mostCallers() {
            return 1000;
        }

        @Override
        public Duration longestBody() {
            return Duration.ofSeconds(1);
        }
    }
}
