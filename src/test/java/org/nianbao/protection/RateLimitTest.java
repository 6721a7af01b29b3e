package org.nianbao.protection;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nianbao.support.Api;
import org.nianbao.support.CapturedLog;

@QuarkusTest
@TestProfile(BehindProxy.class)
class RateLimitTest {

    private static final AtomicInteger NEXT = new AtomicInteger();

    /** Where nobody has called from yet. */
    private final String here = newAddress();

    @Test
    void too_many_requests_from_an_address_are_refused_as_a_problem_and_served_again_when_it_says()
            throws InterruptedException {
        Response refused = flood(BehindProxy.ANONYMOUS, () -> from(here).get("/api/v1/forms"));

        assertThat(refused.asString()).isEqualTo("""
                        {"type":"/problems/too-many-requests","title":"请求过于频繁","status":429,\
                        "detail":"请求次数超过了限制，请按 Retry-After 稍后再试。","instance":"/api/v1/forms","requestId":"%s"}""".formatted(refused.header("X-Request-Id")));
        int seconds = Integer.parseInt(refused.header("Retry-After"));
        assertThat(seconds).isBetween(1, 2);
        Thread.sleep(seconds * 1000L);
        assertThat(from(here).get("/api/v1/forms").statusCode()).isEqualTo(200);
    }

    @Test
    void another_address_and_somebody_signed_in_at_this_one_are_not_affected() {
        signIn("registrar", here);
        flood(BehindProxy.ANONYMOUS, () -> from(here).get("/api/v1/forms"));

        assertThat(from(newAddress()).get("/api/v1/forms").statusCode()).isEqualTo(200);
        assertThat(as("registrar", here).get("/api/v1/forms").statusCode()).isEqualTo(200);
    }

    @Test
    void credentials_are_limited_by_themselves_wherever_they_come_from() {
        signIn("reviewer", here);
        flood(BehindProxy.TOKEN, () -> as("reviewer", newAddress()).get("/api/v1/forms"));

        assertThat(as("aggregator", here).get("/api/v1/forms").statusCode()).isEqualTo(200);
    }

    @Test
    void whoever_tries_other_credentials_each_time_is_limited_by_address() {
        AtomicInteger tries = new AtomicInteger();
        Supplier<Response> attempt = () -> from(here)
                .header("Authorization", "Bearer " + tries.incrementAndGet())
                .get("/q/health");
        List<Integer> statuses = Stream.generate(attempt)
                .limit(BehindProxy.SIGN_INS + 3)
                .map(Response::statusCode)
                .toList();

        assertThat(statuses.subList(0, BehindProxy.SIGN_INS)).containsOnly(401);
        assertThat(statuses.subList(BehindProxy.SIGN_INS, statuses.size())).containsOnly(429);
        assertThat(from(here).get("/api/v1/forms").statusCode()).isEqualTo(200);
    }

    @Test
    void the_check_of_what_is_being_typed_has_a_limit_of_its_own() {
        flood(BehindProxy.ANONYMOUS, () -> from(here).get("/api/v1/forms"));

        flood(
                BehindProxy.CHECKS,
                () -> from(here)
                        .contentType(ContentType.JSON)
                        .body(Api.resource("demo/reports/huaian-2024.json"))
                        .post("/api/v1/consistency-check"));
    }

    @Test
    void health_is_never_limited() {
        assertThat(IntStream.range(0, 20)
                        .mapToObj(i -> from(here).get("/q/health/live").statusCode()))
                .containsOnly(200);
    }

    @Test
    void pages_of_other_sites_can_read_the_refusal_and_their_preflights_count() {
        Supplier<Response> preflight = () -> from(here)
                .header("Origin", "https://anywhere.example")
                .header("Access-Control-Request-Method", "GET")
                .options("/api/v1/forms");
        List<Integer> statuses = Stream.generate(preflight)
                .limit(BehindProxy.ANONYMOUS + 1)
                .map(Response::statusCode)
                .toList();

        assertThat(statuses.subList(0, BehindProxy.ANONYMOUS)).containsOnly(204);
        assertThat(statuses).endsWith(429);
        Response refused =
                from(here).header("Origin", "https://anywhere.example").get("/api/v1/forms");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.header("Access-Control-Allow-Origin")).isEqualTo("*");
    }

    @Test
    void a_flood_is_one_line_of_the_log() {
        try (CapturedLog log = CapturedLog.of(RateLimitFilter.class)) {
            flood(BehindProxy.ANONYMOUS, () -> from(here).get("/api/v1/forms"));
            IntStream.range(0, 20).forEach(i -> from(here).get("/api/v1/forms"));

            assertThat(log.lines())
                    .containsExactly("WARN Too many requests from " + here
                            + ", anonymous; others of this kind are not logged for a minute");
        }
    }

    /** Exhausts what is allowed and answers the first refusal. */
    private static Response flood(int allowed, Supplier<Response> request) {
        for (int i = 0; i < allowed; i++) {
            assertThat(request.get().statusCode()).isEqualTo(200);
        }
        // A slow machine refills a little meanwhile.
        return Stream.generate(request)
                .limit(allowed)
                .filter(answer -> answer.statusCode() == 429)
                .findFirst()
                .orElseThrow();
    }

    private static void signIn(String user, String address) {
        assertThat(as(user, address).get("/q/openapi").statusCode()).isEqualTo(200);
    }

    private static RequestSpecification from(String address) {
        return given().header("X-Forwarded-For", address);
    }

    private static RequestSpecification as(String user, String address) {
        return Api.as(user).header("X-Forwarded-For", address);
    }

    private static String newAddress() {
        return "198.51.100." + NEXT.incrementAndGet();
    }
}
