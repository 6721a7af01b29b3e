package org.nianbao.publication;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.platform.time.Calendar;
import org.nianbao.support.Api;
import org.nianbao.support.Desk;
import org.nianbao.support.Publication;
import org.nianbao.support.Sql;

/** Where a publication stands on the organization's own site. */
@QuarkusTest
class PostingTest {

    private static final Map<String, Object> POSTING = Map.of(
            "url", "https://www.example.gov.cn/年报/2024.html?id=1",
            "indexNumber", "014000319/2025-00012",
            "postedOn", "2025-03-28");

    private static Response put(RequestSpecification by, String report, Object body) {
        return by.contentType(ContentType.JSON).body(body).put(Publication.of(report) + "/posting");
    }

    private static Response put(String report, Object body) {
        return put(Api.as("publisher"), report, body);
    }

    @Test
    void it_is_recorded_and_read_by_everybody_and_is_no_part_of_the_revision() {
        String report = Desk.publishedReport();
        byte[] before = Publication.read(report).asByteArray();
        given().get(Publication.of(report) + "/posting").then().statusCode(404);

        put(report, POSTING).then().statusCode(201).header("Location", equalTo(Publication.of(report) + "/posting"));

        given().get(Publication.of(report) + "/posting").then().statusCode(200).body("$", equalTo(POSTING));
        given().queryParam("organization", report.split("/")[4])
                .get("/api/v1/publications")
                .then()
                .body("items.posting", contains(POSTING));
        assertThat(Publication.read(report).asByteArray()).isEqualTo(before);
        assertThat(Sql.count("select count(*) from report_history where action = 'posting' and organization = '%s'"
                        .formatted(report.split("/")[4])))
                .isEqualTo(1);
    }

    @Test
    void writing_over_it_needs_its_tag() {
        String report = Desk.publishedReport();
        String tag = put(report, POSTING).header("ETag");

        put(report, "{}").then().statusCode(428);
        put(Api.as("publisher").header("If-None-Match", "*"), report, "{}")
                .then()
                .statusCode(412);
        String next = put(Api.as("publisher").header("If-Match", tag), report, Map.of("postedOn", "2025-03-31"))
                .then()
                .statusCode(200)
                .body("url", equalTo(null))
                .body("postedOn", equalTo("2025-03-31"))
                .header("ETag", not(equalTo(tag)))
                .extract()
                .header("ETag");
        put(Api.as("publisher").header("If-Match", tag), report, POSTING)
                .then()
                .statusCode(412)
                .header("ETag", equalTo(next))
                .body("differences.pointer", hasItem("/postedOn"));
        given().header("If-None-Match", next)
                .get(Publication.of(report) + "/posting")
                .then()
                .statusCode(304);
    }

    @Test
    void a_tag_where_nothing_is_recorded_is_refused() {
        put(Api.as("publisher").header("If-Match", "\"posting.1\""), Desk.publishedReport(), POSTING)
                .then()
                .statusCode(412);
    }

    @ParameterizedTest
    @CsvSource({
        "url, javascript:alert(1), not-a-web-address",
        "url, ftp://example.org/a, not-a-web-address",
        "url, /relative, not-a-web-address",
        "url, https:///nowhere, not-a-web-address",
        "url, https://example.org/a b, not-a-web-address",
        "url, '', blank",
        "indexNumber, ' ', blank",
        "postedOn, 28.3.2025, not-a-day"
    })
    void what_is_no_address_or_day_is_refused(String member, String value, String code) {
        put(Desk.publishedReport(), Map.of(member, value))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/" + member))
                .body("errors.code", contains(code));
    }

    @Test
    void a_day_to_come_in_china_is_refused_and_today_is_not() {
        String report = Desk.publishedReport();
        LocalDate today = LocalDate.now(Calendar.ZONE);

        put(report, Map.of("postedOn", today.plusDays(1).toString()))
                .then()
                .statusCode(400)
                .body("errors.code", contains("day-to-come"));
        put(report, Map.of("postedOn", today.toString())).then().statusCode(201);
    }

    @Test
    void a_very_long_address_and_an_unknown_member_are_refused_together() {
        String report = Desk.publishedReport();

        put(report, Map.of("url", "https://example.org/" + "a".repeat(2000), "link", "x"))
                .then()
                .statusCode(400)
                .body("errors.code", containsInAnyOrder("too-long", "unknown-member"));
    }

    @Test
    void it_is_recorded_by_publishers_of_what_is_published_alone() {
        put(Api.reporter(), Desk.publishedReport(), POSTING).then().statusCode(403);
        put(Desk.approvedReport(), POSTING).then().statusCode(404);
        String report = Desk.publishedReport();
        Desk.withdraw(report, "撤回").then().statusCode(200);
        put(report, POSTING).then().statusCode(410);
    }
}
