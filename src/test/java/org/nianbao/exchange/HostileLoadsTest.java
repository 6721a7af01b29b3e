package org.nianbao.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.nianbao.support.Api;
import org.nianbao.support.Sql;

/** Whatever a client sends, and however it behaves, a load ends, and what was committed stays. */
@QuarkusTest
class HostileLoadsTest {

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void a_client_that_sends_a_hundred_megabytes_before_it_reads_gets_a_result_for_every_line() throws IOException {
        byte[] longLine = bytes("x".repeat(100_000) + "\n");
        byte[] shortLines = bytes("{}\n".repeat(40));

        try (RawLoad load = new RawLoad("publisher", "?publish=true")) {
            for (int i = 0; i < 1000; i++) {
                load.send(longLine).send(shortLines);
            }
            List<JsonNode> results = Loading.results(load.end().answer());

            assertThat(results).hasSize(41_000);
            assertThat(results.get(40_999).get("line").asInt()).isEqualTo(41_000);
            assertThat(Loading.each(results, "/result")).containsOnly("refused");
        }
    }

    @Test
    void a_line_that_is_wrong_is_told_by_itself_with_its_places() throws IOException {
        String organization = Api.newOrganization("批量局");
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write(bytes("not json\n\n[1]\n"));
        body.write(new byte[] {'"', (byte) 0xC3, '"', '\n'});
        body.write(bytes("{\"organization\": \"Z1\", \"year\": \"2024\", \"requests\": {\"recieved\": {}}}\n"));
        body.write(bytes(Loading.report(organization) + "\r\n"));
        body.write(bytes("{\"organization\": null, \"year\": 2024}"));

        List<JsonNode> results = Loading.results(Loading.send(Api.reporter(), "", body.toByteArray()));

        assertThat(Loading.each(results, "/line")).containsExactly("1", "3", "4", "5", "6", "7");
        assertThat(Loading.each(results, "/result"))
                .containsExactly("refused", "refused", "refused", "refused", "created", "refused");
        assertThat(Loading.each(results, "/problem/errors/0/code"))
                .containsExactly("malformed-json", "wrong-type", "not-utf-8", "wrong-type", "", "required");
        assertThat(results.get(3).at("/problem/errors").findValuesAsText("pointer"))
                .contains("/organization", "/year");
        assertThat(results.get(5).at("/problem/errors/0/pointer").asText()).isEqualTo("/organization");
    }

    @Test
    void a_line_of_fifty_megabytes_is_refused_and_the_next_one_is_loaded() throws IOException {
        String organization = Api.newOrganization("批量局");
        byte[] piece = bytes(" ".repeat(999_999) + "x");

        try (RawLoad load = new RawLoad("reporter", "")) {
            for (int i = 0; i < 50; i++) {
                load.send(piece);
            }
            load.send(bytes("\n" + Loading.report(organization) + "\n")).end();
            List<JsonNode> results = Loading.results(load.answer());

            assertThat(Loading.each(results, "/problem/type")).containsExactly("/problems/payload-too-large", "");
            assertThat(Loading.each(results, "/result")).containsExactly("refused", "created");
        }
    }

    @Test
    void a_compressed_body_is_loaded_and_one_that_is_cut_off_up_to_there() throws IOException {
        List<String> organizations = new ArrayList<>();
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(zipped, true)) {
            for (int i = 0; i < 5; i++) {
                organizations.add(Api.newOrganization("批量局"));
                zip.write(bytes(Loading.report(organizations.get(i)) + "\n"));
                zip.flush();
            }
        }
        byte[] cut = Arrays.copyOf(zipped.toByteArray(), zipped.size() - 40);

        List<JsonNode> first =
                Loading.results(Loading.send(Api.reporter().header("Content-Encoding", "gzip"), "", cut));
        List<JsonNode> whole = Loading.results(
                Loading.send(Api.reporter().header("Content-Encoding", "gzip"), "", zipped.toByteArray()));

        JsonNode last = first.get(first.size() - 1);
        assertThat(last.at("/problem/type").asText()).isEqualTo("/problems/invalid-request");
        assertThat(last.at("/problem/detail").asText()).contains("中断");
        assertThat(last.get("line").asInt()).isEqualTo(first.size());
        assertThat(Loading.each(first.subList(0, first.size() - 1), "/result")).containsOnly("created");
        assertThat(Loading.each(whole, "/result"))
                .hasSize(5)
                .contains("unchanged")
                .doesNotContain("refused");
    }

    @Test
    void what_is_not_compressed_as_it_says_is_told() {
        Loading.send(Api.reporter().header("Content-Encoding", "br"), "", bytes("{}"))
                .then()
                .statusCode(415);
        List<JsonNode> results =
                Loading.results(Loading.send(Api.reporter().header("Content-Encoding", "gzip"), "", bytes("{}")));

        assertThat(Loading.each(results, "/problem/type")).containsExactly("/problems/invalid-request");
    }

    @Test
    void a_line_is_committed_and_answered_while_the_client_still_thinks_about_the_next() throws IOException {
        String organization = Api.newOrganization("批量局");

        try (RawLoad load = new RawLoad("publisher", "?publish=true")) {
            load.send(bytes(Loading.report(organization) + "\n"));

            String begun = load.begin();
            assertThat(begun.contains("\"created\"") ? begun : begun + load.begin())
                    .contains("\"created\"");
            assertThat(published(organization)).isEqualTo(1);
        }
    }

    private static long published(String organization) {
        return Sql.count("select count(*) from publication where organization = '%s'".formatted(organization));
    }

    @Test
    void what_was_committed_stays_when_the_client_goes_and_others_can_load_again() throws IOException {
        for (int i = 0; i < 10; i++) {
            String organization = Api.newOrganization("批量局");
            try (RawLoad load = new RawLoad("publisher", "?publish=true")) {
                load.send(bytes(Loading.report(organization) + "\n"
                        + Loading.report(organization).toString().substring(0, 500)));
                String begun = load.begin();
                while (!begun.contains("\"result\"")) {
                    begun += load.begin();
                }
            }
            assertThat(published(organization)).isEqualTo(1);
        }
        assertThat(Loading.each(Loading.file(Loading.report(Api.newOrganization("批量局"))), "/result"))
                .containsExactly("created");
    }

    @Test
    void too_many_loads_at_once_are_told_to_come_again() throws IOException {
        List<RawLoad> loads = new ArrayList<>();
        try {
            for (int i = 0; i < 4; i++) {
                loads.add(new RawLoad("publisher", "?publish=true").send(bytes("{}\n")));
                assertThat(loads.get(i).begin()).startsWith("HTTP/1.1 200");
            }
            Loading.send(Api.reporter(), "", bytes("{}\n"))
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "30");
        } finally {
            for (RawLoad load : loads) {
                load.close();
            }
        }
    }

    @Test
    void parameters_are_read_strictly() {
        Loading.send(Api.reporter(), "?dryrun=true", bytes("{}\n")).then().statusCode(400);
        Loading.send(Api.reporter(), "?dryRun=yes", bytes("{}\n")).then().statusCode(400);
        Api.reporter()
                .contentType("application/json")
                .body("{}")
                .post(Loading.REPORTS)
                .then()
                .statusCode(415);
    }
}
