package org.nianbao.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nianbao.support.Api;
import org.nianbao.support.Sql;
import org.nianbao.support.Together;

/** Loads beside one another and beside clerks. */
@QuarkusTest
class LoadsAtOnceTest {

    private static List<String> organizations(int howMany) {
        List<String> codes = new ArrayList<>();
        StringBuilder table = new StringBuilder("code,name,kind,validFrom\n");
        for (int i = 0; i < howMany; i++) {
            codes.add(Api.newCode());
            table.append(codes.get(i)).append(",批量局,department,2008-05-01\n");
        }
        Api.as("registrar")
                .contentType("text/csv")
                .body(table.toString())
                .put("/api/v1/bulk/organizations")
                .then()
                .statusCode(200);
        return codes;
    }

    private static Object[] reports(List<String> organizations) {
        return organizations.stream().map(Loading::report).toArray();
    }

    private static String codes(List<String> organizations) {
        return organizations.stream().map(code -> "'" + code + "'").collect(Collectors.joining(","));
    }

    @Test
    void the_same_reports_loaded_twice_at_once_are_published_once() {
        List<String> organizations = organizations(250);
        List<String> reversed = new ArrayList<>(organizations);
        Collections.reverse(reversed);

        List<List<JsonNode>> results = Together.call(
                List.of(() -> Loading.publish(reports(organizations)), () -> Loading.publish(reports(reversed))));

        assertThat(results.stream()
                        .flatMap(List::stream)
                        .map(result -> result.get("result").asText()))
                .hasSize(500)
                .containsOnly("created", "unchanged");
        assertThat(Sql.count("select count(*) from publication_revision where organization in (%s)"
                        .formatted(codes(organizations))))
                .isEqualTo(250);
    }

    @Test
    void the_same_drafts_loaded_twice_at_once_are_there_once() {
        List<String> organizations = organizations(60);
        List<String> shuffled = new ArrayList<>(organizations);
        Collections.shuffle(shuffled, new Random(1));

        List<List<JsonNode>> results = Together.call(
                List.of(() -> Loading.file(reports(organizations)), () -> Loading.file(reports(shuffled))));

        assertThat(results.stream()
                        .flatMap(List::stream)
                        .map(result -> result.get("result").asText()))
                .containsOnly("created", "unchanged");
        assertThat(Sql.count("select count(*) from report where organization in (%s)".formatted(codes(organizations))))
                .isEqualTo(60);
    }

    @Test
    void no_place_has_a_publication_from_elsewhere_and_a_draft_of_its_own() {
        List<String> organizations = organizations(120);
        Supplier<Long> clerks = () -> organizations.stream()
                .filter(code -> Api.reporter()
                                .contentType("application/json")
                                .body(Map.of("organization", code, "year", 2024))
                                .post("/api/v1/reports")
                                .statusCode()
                        == 201)
                .count();
        Supplier<Long> loader = () -> organizations.stream()
                .flatMap(code -> Loading.publish(Loading.report(code)).stream())
                .filter(result -> result.get("result").asText().equals("created"))
                .count();

        List<Long> got = Together.call(List.of(clerks, loader));

        assertThat(got.get(0) + got.get(1)).isEqualTo(120);
        assertThat(Sql.count("""
                select count(*) from publication p join report r using (organization, year)
                where p.organization in (%s)""".formatted(codes(organizations)))).isZero();
    }

    @Test
    void a_dry_run_of_reports_leaves_every_table_as_it_was() {
        List<String> organizations = organizations(20);
        Loading.publish(reports(organizations.subList(0, 10)));
        Loading.file(reports(organizations.subList(10, 15)));
        Object[] changed = Stream.of(reports(organizations))
                .map(report -> report.toString().replace("\"notes\":\"\"", "\"notes\":\"改\""))
                .toArray();
        // Whoever reads the feed takes what the ledger would take at any moment.
        Api.anonymous().get("/api/v1/changes?limit=1").then().statusCode(200);
        String before = digest();

        List<JsonNode> published =
                Loading.results(Loading.send(Api.as("publisher"), "?publish=true&dryRun=true", Loading.lines(changed)));
        List<JsonNode> filed = Loading.results(Loading.send(Api.reporter(), "?dryRun=true", Loading.lines(changed)));

        assertThat(count(published, "replaced")).isEqualTo(10);
        assertThat(count(published, "created")).isEqualTo(5);
        assertThat(count(filed, "replaced")).isEqualTo(5);
        assertThat(count(filed, "refused")).isEqualTo(10);
        assertThat(digest()).isEqualTo(before);
    }

    private static long count(List<JsonNode> results, String outcome) {
        return results.stream()
                .filter(result -> result.get("result").asText().equals(outcome))
                .count();
    }

    /** Of all that a load could write to. */
    private static String digest() {
        return Stream.of(
                        "publication",
                        "publication_revision",
                        "publication_figures",
                        "report",
                        "report_section",
                        "report_author",
                        "report_history",
                        "ledger_outbox")
                .map(table -> Sql.texts("select md5(string_agg(cast(t as text), '|' order by cast(t as text))) from "
                                + table + " t")
                        .get(0))
                .collect(Collectors.joining(" "));
    }
}
