package org.nianbao.deadline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.deadline.RandomRegister.Body;
import org.nianbao.deadline.RandomRegister.Published;

/** What one statement says of a random register is what a plain recomputation says. */
@QuarkusTest
class RandomCoverageTest {

    private static final int SIZE = 300;

    @Inject
    AgroalDataSource dataSource;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void counts_statuses_and_deadlines_equal_a_plain_recomputation(long seed) {
        Random random = new Random(seed);
        RandomRegister register = new RandomRegister(random, SIZE);
        QuarkusTransaction.requiringNew().run(() -> store(register));

        for (int i = 0; i < 8; i++) {
            // The first ones have the most below them.
            Body root = register.bodies.get(random.nextInt(1 + i * i * 4));
            compare(register, root.code());
        }
    }

    private static void compare(RandomRegister register, String root) {
        Set<String> subtree = register.subtree(root);
        Map<String, String> expected = new HashMap<>();
        register.bodies.stream()
                .filter(body -> subtree.contains(body.code()) && register.status(body) != null)
                .forEach(body -> expected.put(body.code(), register.status(body) + " " + register.deadline(body)));

        Response answer = given().get("/api/v1/coverage/" + root + "/" + RandomRegister.YEAR + "?limit=500");

        Map<String, String> found = new HashMap<>();
        List<Map<String, Object>> items =
                answer.then().statusCode(200).extract().path("items");
        items.forEach(
                item -> found.put((String) item.get("organization"), item.get("status") + " " + item.get("deadline")));
        assertThat(found).isEqualTo(expected);
        assertThat(answer.jsonPath().<String, Integer>getMap("counts")).isEqualTo(counts(expected));
    }

    /** From the words and days of all. Every deadline has passed. */
    private static Map<String, Integer> counts(Map<String, String> all) {
        int onTime = count(all, "onTime .*");
        int late = count(all, "late .*");
        int unknown = count(all, "unknown .*");
        int missing = count(all, "missing .*");
        return Map.of(
                "expected",
                onTime + late + unknown + missing,
                "published",
                onTime + late + unknown,
                "onTime",
                onTime,
                "late",
                late,
                "unknown",
                unknown,
                "missing",
                missing,
                "overdue",
                count(all, "missing \\d.*"),
                "notExpected",
                count(all, "notExpected .*"));
    }

    private static int count(Map<String, String> all, String pattern) {
        return (int)
                all.values().stream().filter(value -> value.matches(pattern)).count();
    }

    private void store(RandomRegister register) {
        for (Body body : register.bodies) {
            run(
                    "insert into organization values (?, gen_random_uuid(), ?, null, '{}', ?, ?, null)",
                    body.code(),
                    body.kind().word(),
                    body.from(),
                    body.to());
            run("insert into organization_name values (?, ?, ?)", body.code(), body.from(), "机构" + body.code());
            body.parents()
                    .forEach((day, parent) ->
                            run("insert into organization_parent values (?, ?, ?)", body.code(), day, parent));
        }
        PublishedReports reports = new PublishedReports(dataSource);
        register.published.forEach((code, report) -> publish(reports, code, report));
        register.campaigns.forEach((within, days) -> {
            CampaignEntity campaign = new CampaignEntity();
            campaign.setDeadlines(days);
            run(
                    "insert into campaign values (?, '安排', ?, ?, cast(? as jsonb), '[]', now(), 'reviewer')",
                    UUID.randomUUID(),
                    RandomRegister.YEAR,
                    within,
                    campaign.storedDeadlines);
        });
        register.extensions.forEach((code, until) -> extend(code, until));
    }

    private static void publish(PublishedReports reports, String code, Published report) {
        reports.publish(code, RandomRegister.YEAR, report.at(), report.postedOn(), report.origin());
        if (report.withdrawn()) {
            reports.withdraw(code, RandomRegister.YEAR);
        }
    }

    private void extend(String code, LocalDate until) {
        run(
                "insert into filing_extension values (?, ?, ?, ?, '机构改革', now(), 'reviewer')",
                UUID.randomUUID(),
                code,
                RandomRegister.YEAR,
                until);
    }

    private void run(String sql, Object... parameters) {
        PublishedReports.run(dataSource, sql, parameters);
    }
}
