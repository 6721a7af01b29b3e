package org.nianbao.exchange;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.nianbao.support.Http.header;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.support.Api;
import org.nianbao.support.Desk;
import org.nianbao.support.Http;
import org.nianbao.support.Organizations;
import org.nianbao.support.Publication;

/** Whole years and subtrees, as lines and as tables. */
@QuarkusTest
class ExportTest {

    private static final String EXPORT = "/api/v1/exports/publications";
    private static final String RECEIVED = "/requests/received/total";
    private static final String FEE = "/proactiveDisclosure/administrativeFees/amount";

    private String above;

    @BeforeEach
    void enter() {
        above = Organizations.enter("government", null);
    }

    @Test
    void each_line_is_a_document_byte_for_byte_and_the_last_one_says_that_all_are_there() {
        String first = published(2024);
        String second = published(2024);
        String earlier = published(2023);
        Publication.amended(first, "已更正");
        Desk.withdraw(published(2024), "有误").then().statusCode(200);

        List<String> lines = lines("");

        assertThat(lines.subList(0, 3)).containsExactly(read(earlier), read(first), read(second));
        JsonNode end = json(lines.get(3));
        assertThat(lines).hasSize(4);
        assertThat(end.at("/end/count").asInt()).isEqualTo(3);
        assertThat(changes(end.at("/end/cursor").asText())).isEmpty();
    }

    @Test
    void the_feed_goes_on_where_the_export_ends() {
        String cursor = json(lines("").get(0)).at("/end/cursor").asText();

        published(2024);

        assertThat(changes(cursor))
                .extracting(event -> event.get("type").asText())
                .containsExactly("organization", "published");
    }

    @Test
    void years_and_scopes_can_be_chosen_and_each_year_has_its_own_tree() {
        String moved = published(2023).split("/")[4];
        Publication.republish(Desk.completeReport(moved, 2024));
        Organizations.move(moved, null, "2024-06-01");

        assertThat(years("")).containsExactly(2023);
        assertThat(years("&year=2024")).isEmpty();
        assertThat(years("&year=2022..2023")).containsExactly(2023);
        assertThat(years("&scope=region")).containsExactly(2023);
        assertThat(years("&scope=own")).isEmpty();
    }

    @Test
    void some_cells_of_many_reports_come_as_short_lines() {
        String report = report(2024);
        Api.patch(
                        report + "/proactive-disclosure",
                        Map.of(
                                "administrativeFees",
                                nullable("amount"),
                                "marks",
                                Map.of(FEE, Map.of("mark", "notApplicable"))))
                .then()
                .statusCode(200);
        Publication.republish(report);
        JsonNode document = Publication.json(report, 1);

        JsonNode line =
                json(lines("&cells=" + RECEIVED + "," + FEE + ",/proactiveDisclosure/centralizedProcurement/items")
                        .get(0));

        assertThat(line.get("figures").get(RECEIVED)).isEqualTo(document.at(RECEIVED));
        assertThat(line.get("figures").get(FEE).isNull()).isTrue();
        assertThat(line.get("figures"))
                .as("a cell of another form is not there")
                .hasSize(2);
        assertThat(line.get("notApplicable")).extracting(JsonNode::asText).containsExactly(FEE);
        assertThat(line.get("name")).isEqualTo(document.get("organizationName"));
        for (String member : List.of("organization", "year", "form", "scope", "revision", "sha256")) {
            assertThat(line.get(member)).as(member).isEqualTo(document.get(member));
        }
    }

    @Test
    void a_pointer_to_a_group_names_all_cells_below_it() {
        JsonNode document = Publication.json(published(2024), 1);

        JsonNode figures = json(lines("&cells=/proactiveDisclosure,/requests,/disputes")
                        .get(0))
                .get("figures");

        assertThat(figures).hasSize(200);
        figures.properties().forEach(cell -> assertThat(cell.getValue()).isEqualTo(document.at(cell.getKey())));
    }

    @Test
    void a_table_has_a_row_for_each_report_and_a_column_for_each_cell() {
        String organization = Organizations.enter("department", above, "name", "=2+2, \"局\"");
        String report = Desk.completeReport(organization, 2024);
        Api.patch(
                        report + "/proactive-disclosure",
                        Map.of(
                                "administrativeFees",
                                nullable("amount"),
                                "marks",
                                Map.of(FEE, Map.of("mark", "notApplicable"))))
                .then()
                .statusCode(200);
        Publication.republish(report);
        JsonNode document = Publication.json(report, 1);

        HttpResponse<byte[]> answer =
                Http.get(EXPORT + "?within=" + above + "&cells=" + RECEIVED + "," + FEE, "Accept", "text/csv");

        String[] rows = Http.text(answer).split("\r\n");
        assertThat(header(answer, "Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(rows).hasSize(3);
        assertThat(rows[0])
                .isEqualTo("organization,name,year,form,scope,revision,sha256,publishedAt," + RECEIVED + "," + FEE);
        assertThat(rows[1])
                .isEqualTo(String.join(
                        ",",
                        organization,
                        "\"'=2+2, \"\"局\"\"\"",
                        "2024,2021,region,1",
                        document.get("sha256").asText(),
                        document.get("publishedAt").asText(),
                        document.at(RECEIVED).asText(),
                        "notApplicable"));
        assertThat(rows[2]).startsWith("#end,").endsWith(",1,,,,,,,");
        assertThat(changes(rows[2].split(",")[1])).isEmpty();
    }

    @Test
    void a_table_has_all_cells_of_the_forms_of_its_years_unless_some_are_named() {
        published(2024);

        String[] present = Http.text(Http.get(EXPORT + "?format=csv&year=2024&within=" + above))
                .split("\r\n");
        String[] both = Http.text(Http.get(EXPORT + "?format=csv&year=2020..2024&within=" + above))
                .split("\r\n");

        assertThat(present[0].split(",")).hasSize(208);
        assertThat(present[1].split(",", -1)).hasSize(208).doesNotContain("notInForm");
        assertThat(both[0].split(",").length).isGreaterThan(208);
        assertThat(both[1].split(",", -1)).hasSameSizeAs(both[0].split(",")).contains("notInForm");
    }

    @Test
    void a_reader_who_has_it_is_told_so_until_something_happens() {
        String address = EXPORT + "?within=" + above;
        HttpResponse<byte[]> plain = Http.get(address);
        String tag = header(plain, "ETag");
        HttpResponse<byte[]> coded = Http.get(address, "Accept-Encoding", "gzip", "If-None-Match", "\"other\"");
        assertThat(header(coded, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(coded, "ETag")).isEqualTo(tag.replaceFirst("\"$", "+gzip\""));
        assertThat(Http.text(coded)).isEqualTo(Http.text(plain));

        assertThat(Http.get(address, "If-None-Match", tag).statusCode()).isEqualTo(304);
        HttpResponse<byte[]> head = Http.call("HEAD", address, "Accept-Encoding", "gzip");
        assertThat(head.body()).isEmpty();
        for (String name : List.of("ETag", "Content-Type", "Content-Encoding", "Cache-Control")) {
            assertThat(header(head, name)).as(name).isEqualTo(header(coded, name));
        }
        published(2024);
        assertThat(Http.get(address, "If-None-Match", tag).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "year, 2024..2020, not-years",
        "year, 20, out-of-range",
        "within, Z00000000000000000, unknown-organization",
        "scope, all, not-one-of",
        "cells, /requests/received/sum, no-such-place",
        "cells, '/requests/received/total,', no-such-place",
        "cells, /, no-such-place",
        "format, xml, not-one-of",
        "after, x, not-a-cursor",
        "limit, 1, unknown-member"
    })
    void what_it_does_not_know_is_refused(String parameter, String value, String code) {
        given().queryParam(parameter, value)
                .get(EXPORT)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains(parameter))
                .body("errors.code", contains(code));
    }

    @Test
    void another_format_is_not_given() {
        given().accept("application/xml").get(EXPORT).then().statusCode(406);
    }

    private static Map<String, Object> nullable(String member) {
        Map<String, Object> object = new java.util.HashMap<>();
        object.put(member, null);
        return object;
    }

    private String published(int year) {
        String report = report(year);
        Publication.republish(report);
        return report;
    }

    private String report(int year) {
        return Desk.completeReport(Organizations.enter("department", above), year);
    }

    private static String read(String report) {
        return new String(Publication.read(report).asByteArray(), StandardCharsets.UTF_8);
    }

    private List<String> lines(String parameters) {
        HttpResponse<byte[]> answer = Http.get(EXPORT + "?within=" + above + parameters);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/x-ndjson");
        return Http.text(answer).lines().toList();
    }

    private Stream<Integer> years(String parameters) {
        return lines(parameters).stream()
                .map(ExportTest::json)
                .filter(line -> line.has("year"))
                .map(line -> line.get("year").asInt());
    }

    private List<JsonNode> changes(String after) {
        JsonNode page = Publication.json(given().queryParam("within", above)
                .queryParam("after", after)
                .get("/api/v1/changes")
                .then()
                .statusCode(200));
        return Stream.of(page.get("items"))
                .flatMap(items -> items.valueStream())
                .toList();
    }

    private static JsonNode json(String line) {
        return Publication.json(line.getBytes(StandardCharsets.UTF_8));
    }
}
