package org.nianbao.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.nianbao.platform.idempotency.Retry.enter;
import static org.nianbao.platform.idempotency.Retry.newKey;
import static org.nianbao.platform.idempotency.Retry.open;
import static org.nianbao.platform.idempotency.Retry.step;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.support.Api;
import org.nianbao.support.Desk;

/** What a caller can rely on who sends a request again. */
@QuarkusTest
class RetriesTest {

    /** What belongs to the answer as it goes over the wire, not to what was answered. */
    private static final Set<String> OF_THE_REQUEST = Set.of("x-request-id", "idempotency-replayed");

    @Test
    void the_same_request_gets_the_same_answer_and_is_done_once() {
        String organization = Api.newOrganization("测试局");
        String key = newKey();

        Response first = open(key, organization, 2024);
        Response second = open(key, organization, 2024);

        first.then().statusCode(201).header("Idempotency-Replayed", nullValue());
        second.then().statusCode(201).header("Idempotency-Replayed", "true");
        assertThat(second.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(headers(second)).isEqualTo(headers(first)).anyMatch(header -> header.startsWith("Location=/api/"));
        assertThat(second.header("X-Request-Id")).isNotEqualTo(first.header("X-Request-Id"));
        Api.reporter()
                .get(Api.report(organization, 2024) + "/history")
                .then()
                .body("items.action", contains("creation"));
    }

    @Test
    void with_a_key_the_answer_is_the_one_that_is_given_without() {
        Response with = enter(newKey(), Api.newCode());
        Response without = Api.as("registrar")
                .contentType("application/json")
                .body(Retry.organization(Api.newCode()))
                .post("/api/v1/organizations");

        assertThat(names(with)).isEqualTo(names(without));
        assertThat(with.contentType()).isEqualTo(without.contentType());
        assertThat(with.path("name").toString()).isEqualTo(without.path("name").toString());
    }

    @Test
    void without_a_key_a_request_is_judged_every_time() {
        Map<String, Object> request = Map.of("organization", Api.newOrganization("测试局"), "year", 2024);

        assertThat(List.of(
                        Api.reporter()
                                .contentType("application/json")
                                .body(request)
                                .post("/api/v1/reports")
                                .statusCode(),
                        Api.reporter()
                                .contentType("application/json")
                                .body(request)
                                .post("/api/v1/reports")
                                .statusCode()))
                .containsExactly(201, 409);
    }

    @Test
    void the_same_key_for_another_body_is_refused_and_nothing_is_done() {
        String key = newKey();
        String other = Api.newCode();
        enter(key, Api.newCode()).then().statusCode(201);

        enter(key, other).then().statusCode(422).body("type", equalTo("/problems/idempotency-key-reused"));

        Api.as("registrar").get("/api/v1/organizations/" + other).then().statusCode(404);
    }

    @Test
    void a_key_belongs_to_one_caller_and_one_operation() {
        String key = newKey();
        String report = Desk.submittedReport();

        open(key, Api.newOrganization("测试局"), 2024).then().statusCode(201);
        enter(key, Api.newCode()).then().statusCode(201);
        step("reporter", key, report, "recall", "{}").then().statusCode(200);
        step("reporter", key, report, "submission", "{}").then().statusCode(200);
        step("reviewer", key, report, "return", returned()).then().statusCode(200);
    }

    @Test
    void every_step_from_draft_to_law_can_be_sent_again() {
        String report = Desk.completeReport();
        twice("reporter", report, "submission", "{}");
        twice("reporter", report, "recall", "{}");
        twice("reporter", report, "submission", "{}");
        twice("reviewer", report, "return", returned());
        Desk.explain(report, Api.reporter().get(report + "/reviews").path("reasons[0].id"), "已核对");
        twice("reporter", report, "submission", "{}");
        List.of("political", "textual", "data", "confidentiality").forEach(gate -> {
            String key = newKey();
            assertThat(List.of(isReplayedGate(key, report, gate), isReplayedGate(key, report, gate)))
                    .containsExactly(false, true);
        });
        twice("publisher", report, "publication", "{}");
    }

    @Test
    void a_retry_is_recognized_before_its_old_tag_is_judged() {
        String report = Desk.completeReport();
        String tag = Api.tag(report);
        String key = newKey();

        Response first = submit(report, key, tag);
        Response second = submit(report, key, tag);

        first.then().statusCode(200).body("status", equalTo("submitted"));
        second.then().statusCode(200).body("status", equalTo("submitted"));
        submit(report, newKey(), tag).then().statusCode(412);
    }

    @Test
    void a_refusal_is_not_remembered() {
        String report = Desk.completeReport();
        String key = newKey();
        Api.patch(report + "/requests", Map.of("received", Map.of("total", 3120)));
        step("reporter", key, report, "submission", "{}").then().statusCode(422);

        Api.patch(report + "/requests", Map.of("received", Map.of("total", 3119)));

        step("reporter", key, report, "submission", "{}")
                .then()
                .statusCode(200)
                .header("Idempotency-Replayed", nullValue());
    }

    @Test
    void nobody_gets_another_callers_answer() {
        String key = newKey();
        String code = Api.newCode();
        enter(key, code).then().statusCode(201);

        enter("reporter", key, code).then().statusCode(403);
        Api.as("nobody")
                .header("Idempotency-Key", key)
                .post("/api/v1/organizations")
                .then()
                .statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \t", "Schlüssel", "a\tb"})
    void a_key_that_is_none_is_refused(String key) {
        enter(key, Api.newCode())
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("Idempotency-Key"))
                .body("errors.code", contains("not-an-idempotency-key"));
    }

    @Test
    void a_key_has_255_characters_at_most_and_there_is_one() {
        String longest = newKey() + "k".repeat(219);
        assertThat(longest).hasSize(255);
        enter(longest, Api.newCode()).then().statusCode(201);
        enter(longest + "k", Api.newCode()).then().statusCode(400);
        Api.as("registrar")
                .contentType("application/json")
                .header("Idempotency-Key", "one", "two")
                .body(Retry.organization(Api.newCode()))
                .post("/api/v1/organizations")
                .then()
                .statusCode(400);
    }

    @Test
    void a_body_that_is_too_large_stays_a_413() {
        Retry.with("registrar", newKey())
                .body(Map.of("code", "x".repeat(3_000_000)))
                .post("/api/v1/organizations")
                .then()
                .statusCode(413)
                .body("type", equalTo("/problems/payload-too-large"));
    }

    @Test
    void an_address_of_any_length_is_judged_as_without_a_key() {
        step("reporter", newKey(), Api.report("x".repeat(3500), 2024), "submission", "{}")
                .then()
                .statusCode(404);
    }

    private static void twice(String user, String report, String step, Object body) {
        String key = newKey();
        Response first = step(user, key, report, step, body);
        Response second = step(user, key, report, step, body);
        assertThat(first.statusCode()).as(step).isIn(200, 201);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(Retry.isReplayed(second)).isTrue();
    }

    private static boolean isReplayedGate(String key, String report, String gate) {
        Response answer = Retry.with("reviewer", key)
                .header("If-Match", "*")
                .body(Map.of("decision", "passed"))
                .put(report + "/reviews/" + gate);
        answer.then().statusCode(200);
        return Retry.isReplayed(answer);
    }

    private static Response submit(String report, String key, String tag) {
        return Retry.with("reporter", key).header("If-Match", tag).body("{}").post(report + "/submission");
    }

    private static Map<String, Object> returned() {
        return Map.of("reasons", List.of(Map.of("pointer", "/disputes/notes", "text", "请说明")));
    }

    private static List<String> headers(Response answer) {
        return answer.headers().asList().stream()
                .filter(header -> !OF_THE_REQUEST.contains(header.getName().toLowerCase()))
                .map(Header::toString)
                .sorted()
                .toList();
    }

    private static List<String> names(Response answer) {
        return answer.headers().asList().stream().map(Header::getName).sorted().toList();
    }
}
