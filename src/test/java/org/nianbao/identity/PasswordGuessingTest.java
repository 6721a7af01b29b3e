package org.nianbao.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nianbao.protection.BehindProxy;

/** Two failures are free; the third try has to wait for a second. */
@QuarkusTest
@TestProfile(BehindProxy.class)
class PasswordGuessingTest {

    private static final AtomicInteger NEXT = new AtomicInteger();

    private final String here = newAddress();

    @Test
    void guesses_are_slowed_and_the_right_password_works_after_the_wait() throws InterruptedException {
        guess("publisher", here, 2);

        Response refused = signIn("publisher", "publisher", here);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isEqualTo("1");
        assertThat(refused.header("WWW-Authenticate")).isNull();
        assertThat(refused.asString()).isEqualTo("""
                        {"type":"/problems/too-many-requests","title":"请求过于频繁","status":429,\
                        "detail":"登录失败次数过多，请按 Retry-After 稍后再试","instance":"/api/v1/forms","requestId":"%s"}""".formatted(refused.header("X-Request-Id")));
        Thread.sleep(1000);
        assertThat(signIn("publisher", "publisher", here).statusCode()).isEqualTo(200);
    }

    @Test
    void others_at_the_same_address_and_the_same_user_elsewhere_are_not_affected() {
        guess("registrar", here, 2);

        assertThat(signIn("aggregator", "aggregator", here).statusCode()).isEqualTo(200);
        assertThat(signIn("registrar", "registrar", newAddress()).statusCode()).isEqualTo(200);
    }

    @Test
    void whoever_signed_in_a_moment_ago_goes_on_while_somebody_guesses() {
        assertThat(signIn("reporter", "reporter", here).statusCode()).isEqualTo(200);
        guess("reporter", here, 2);

        assertThat(signIn("reporter", "another guess", here).statusCode()).isEqualTo(429);
        assertThat(signIn("reporter", "reporter", here).statusCode()).isEqualTo(200);
    }

    @Test
    void a_name_that_nobody_has_is_slowed_all_the_same() {
        guess("no-such-user", here, 2);

        assertThat(signIn("no-such-user", "guess", here).statusCode()).isEqualTo(429);
    }

    private static void guess(String user, String address, int times) {
        assertThat(IntStream.range(0, times)
                        .map(i -> signIn(user, "guess " + i, address).statusCode()))
                .containsOnly(401);
    }

    private static Response signIn(String user, String password, String address) {
        return given().header("X-Forwarded-For", address)
                .auth()
                .preemptive()
                .basic(user, password)
                .get("/api/v1/forms");
    }

    private static String newAddress() {
        return "203.0.113." + (100 + NEXT.incrementAndGet());
    }
}
