package org.nianbao.publication;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.support.Api;
import org.nianbao.support.Desk;
import org.nianbao.support.Organizations;
import org.nianbao.support.Publication;

/** The list of everything that the public can read. */
@QuarkusTest
class PublicationListTest {

    private static final String LIST = "/api/v1/publications";

    @Test
    void it_tells_the_latest_revision_of_a_publication() {
        String report = Desk.publishedReport();
        Publication.amended(report, "已更正");
        JsonNode read = Publication.json(report, 2);

        JsonNode list = Publication.json(
                given().queryParam("organization", read.get("organization").asText())
                        .get(LIST)
                        .then()
                        .statusCode(200));

        assertThat(list.get("items")).hasSize(1);
        JsonNode item = list.get("items").get(0);
        for (String member : List.of(
                "organization",
                "organizationName",
                "year",
                "form",
                "scope",
                "title",
                "revision",
                "sha256",
                "publishedAt",
                "firstPublishedAt",
                "origin")) {
            assertThat(item.get(member)).as(member).isEqualTo(read.get(member));
        }
        assertThat(item.get("url").asText()).isEqualTo(Publication.of(report) + "/revisions/2");
        assertThat(item.get("posting").isNull()).isTrue();
    }

    @Test
    void it_is_read_page_by_page_below_an_organization() {
        String above = Api.newOrganization("测试市人民政府");
        List<String> below = List.of(published(above), published(above), published(above));

        List<String> found = new ArrayList<>();
        String next = null;
        do {
            var page = given().queryParam("within", above).queryParam("limit", 2);
            JsonNode answer = Publication.json((next == null ? page : page.queryParam("after", next))
                    .get(LIST)
                    .then()
                    .statusCode(200));
            answer.get("items")
                    .forEach(item -> found.add(item.get("organization").asText()));
            next = answer.get("next").textValue();
        } while (next != null);

        assertThat(found).isEqualTo(below);
        given().queryParam("within", above)
                .queryParam("year", 2023)
                .get(LIST)
                .then()
                .body("items", equalTo(List.of()));
        given().queryParam("within", above)
                .queryParam("scope", "region")
                .queryParam("year", 2024)
                .get(LIST)
                .then()
                .body("items.size()", equalTo(3));
        given().queryParam("within", above)
                .queryParam("scope", "own")
                .get(LIST)
                .then()
                .body("items.size()", equalTo(0));
    }

    @Test
    void below_an_organization_is_what_was_so_at_the_end_of_each_year() {
        String before = Organizations.enter("government", null);
        String after = Organizations.enter("government", null);
        String moved = Organizations.enter("department", before);
        Publication.republish(Desk.completeReport(moved, 2023));
        Publication.republish(Desk.completeReport(moved, 2024));
        Organizations.move(moved, after, "2024-06-01");

        listed(before).body("items.year", contains(2023));
        listed(after).body("items.year", contains(2024));
        listed(moved).body("items.year", contains(2023, 2024));
    }

    private static ValidatableResponse listed(String within) {
        return given().queryParam("within", within).get(LIST).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({"2021..2022, 0", "2022..2024, 2", "2024..2024, 1", "2024, 1", "1000..9999, 2"})
    void years_can_be_asked_for_from_one_to_another(String years, int found) {
        String organization = Organizations.enter("department", null);
        Publication.republish(Desk.completeReport(organization, 2023));
        Publication.republish(Desk.completeReport(organization, 2024));

        given().queryParam("organization", organization)
                .queryParam("year", years)
                .get(LIST)
                .then()
                .statusCode(200)
                .body("items", hasSize(found));
    }

    /** Publishes the report of an organization below another and answers its code. */
    private static String published(String above) {
        String organization = Organizations.enter("department", above);
        Publication.republish(Desk.completeReport(organization));
        return organization;
    }

    @Test
    void a_reader_who_has_the_page_is_told_so() {
        String organization = Desk.publishedReport().split("/")[4];
        String tag = given().queryParam("organization", organization).head(LIST).header("ETag");

        given().queryParam("organization", organization)
                .header("If-None-Match", tag)
                .get(LIST)
                .then()
                .statusCode(304);
    }

    @ParameterizedTest
    @CsvSource({
        "within, Z00000000000000000, unknown-organization",
        "year, 99, out-of-range",
        "year, now, not-a-whole-number",
        "year, 2024..2023, not-years",
        "year, 2024.., not-years",
        "year, 2021..24, not-years",
        "scope, all, not-one-of",
        "after, x, not-a-cursor",
        "after, WgpY, not-a-cursor",
        "limit, 501, out-of-range",
        "status, published, unknown-member"
    })
    void what_it_does_not_know_is_refused(String parameter, String value, String code) {
        given().queryParam(parameter, value)
                .get(LIST)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains(parameter))
                .body("errors.code", contains(code));
    }
}
