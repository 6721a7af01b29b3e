package org.nianbao.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.nianbao.platform.idempotency.Retry.enter;
import static org.nianbao.platform.idempotency.Retry.newKey;
import static org.nianbao.platform.idempotency.Retry.step;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.support.Api;
import org.nianbao.support.Desk;
import org.nianbao.support.Together;

/** Attempts at the same thing at the same time. */
@QuarkusTest
class RetriesAtOnceTest {

    private static final String NOTES = """
            update report_section set content = jsonb_set(content, '{notes}', '"新附注"'), version = version + 1
            where section = 'requests' and report = (select id from report where organization = ?)
            """;

    @Inject
    AgroalDataSource database;

    /** Fifty wait for one; were they to take every connection that it still needs, none would ever be answered. */
    @ParameterizedTest
    @ValueSource(ints = {20, 50, 80})
    void duplicates_run_once_and_all_get_that_answer(int callers) {
        String key = newKey();
        String code = Api.newCode();

        List<Response> answers = Together.call(callers, () -> enter(key, code));

        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        assertThat(answers)
                .extracting(Response::asString)
                .containsOnly(answers.get(0).asString());
        assertThat(answers).filteredOn(answer -> !Retry.isReplayed(answer)).hasSize(1);
    }

    @Test
    void of_many_publications_with_one_key_there_is_one_and_all_hear_of_it() {
        String report = Desk.approvedReport();
        String key = newKey();

        List<Response> answers = Together.call(20, () -> step("publisher", key, report, "publication", "{}"));

        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        assertThat(deeds(report, "publication")).isEqualTo(1);
    }

    @Test
    void of_many_publications_with_keys_of_their_own_one_succeeds() {
        String report = Desk.approvedReport();

        List<Response> answers = Together.call(20, () -> step("publisher", newKey(), report, "publication", "{}"));

        assertThat(answers)
                .extracting(Response::statusCode)
                .containsOnlyOnce(201)
                .containsOnly(201, 409);
        assertThat(deeds(report, "publication")).isEqualTo(1);
    }

    /** What the transaction of a step read before it had the report is old by the time it has it. */
    @Test
    void a_step_judges_the_report_as_it_is_when_its_turn_comes() throws Exception {
        String organization = Api.newOrganization("测试局");
        String report = Desk.completeReport(organization);
        try (Connection writer = database.getConnection()) {
            writer.setAutoCommit(false);
            update(
                    writer,
                    "update report set title = '新题目', version = version + 1 where organization = ?",
                    organization);
            update(writer, NOTES, organization);

            CompletableFuture<Response> step =
                    CompletableFuture.supplyAsync(() -> step("reporter", newKey(), report, "submission", "{}"));
            assertThat(step).as("waits for the writer").failsWithin(1, TimeUnit.SECONDS);
            writer.commit();

            step.get(10, TimeUnit.SECONDS)
                    .then()
                    .statusCode(200)
                    .body("title", equalTo("新题目"))
                    .body("requests.notes", equalTo("新附注"));
        }
    }

    @Test
    void when_the_first_attempt_fails_the_next_one_runs() throws Exception {
        String key = newKey();
        String code = Api.newCode();
        try (Connection first = database.getConnection()) {
            first.setAutoCommit(false);
            begin(first, Attempt.of("registrar", "POST", "/api/v1/organizations", key, new byte[0]));

            CompletableFuture<Response> second = CompletableFuture.supplyAsync(() -> enter(key, code));
            assertThat(second).as("waits for the first").failsWithin(500, TimeUnit.MILLISECONDS);
            first.rollback();

            second.get(10, TimeUnit.SECONDS).then().statusCode(201);
        }
    }

    @Test
    void of_many_attempts_that_are_refused_each_is_judged() {
        String key = newKey();
        String report = Desk.completeReport();
        Api.patch(report + "/requests", Map.of("received", Map.of("total", 3120)));

        assertThat(Together.call(10, () -> step("reporter", key, report, "submission", "{}")))
                .extracting(Response::statusCode)
                .containsOnly(422);
        assertThat(deeds(report, "submission")).isZero();
    }

    /** Some keys come once, some often, some with a body that is refused, some with two bodies; all at once. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatever_comes_how_often_each_key_is_done_once_at_most(long seed) {
        Random random = new Random(seed);
        List<Supplier<Sent>> calls = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String key = newKey();
            List<String> bodies =
                    random.nextInt(3) == 0 ? List.of(Api.newCode(), Api.newCode()) : List.of(Api.newCode());
            IntStream.rangeClosed(0, random.nextInt(6)).forEach(ignored -> {
                String code = random.nextInt(5) == 0 ? "nonsense" : bodies.get(random.nextInt(bodies.size()));
                calls.add(() -> new Sent(key, code, enter(key, code)));
            });
        }
        Collections.shuffle(calls, random);

        Map<String, String> done = new HashMap<>();
        Map<String, String> answered = new HashMap<>();
        for (Sent sent : Together.call(calls)) {
            assertThat(sent.answer.statusCode()).isIn(201, 400, 422);
            if (sent.answer.statusCode() == 201) {
                assertThat(answered.computeIfAbsent(sent.key, key -> sent.answer.asString()))
                        .isEqualTo(sent.answer.asString());
                assertThat(sent.answer.<String>path("code")).isEqualTo(sent.code);
                if (!Retry.isReplayed(sent.answer)) {
                    assertThat(done.put(sent.key, sent.code)).as("done twice").isNull();
                }
            }
        }
        assertThat(done.keySet()).isEqualTo(answered.keySet());
    }

    private record Sent(String key, String code, Response answer) {}

    private static int deeds(String report, String action) {
        return Api.reporter()
                .get(report + "/history?action=" + action)
                .then()
                .statusCode(200)
                .extract()
                .<List<Object>>path("items")
                .size();
    }

    private static void update(Connection connection, String sql, String organization) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, organization);
            assertThat(statement.executeUpdate()).isOne();
        }
    }

    private static void begin(Connection connection, Attempt attempt) throws SQLException {
        String insert = "insert into idempotency_record (id, body_digest, path, created_at) values (?, ?, ?, now())";
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            statement.setBytes(1, attempt.id());
            statement.setBytes(2, attempt.bodyDigest());
            statement.setString(3, attempt.path());
            statement.executeUpdate();
        }
    }
}
