package org.nianbao.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.nianbao.support.Api.newOrganization;
import static org.nianbao.support.Api.openReport;
import static org.nianbao.support.Api.report;
import static org.nianbao.support.Api.reporter;
import static org.nianbao.support.Api.tag;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class BadRequestsTest {

    @Test
    void ten_planted_errors_give_ten_pointers_and_nothing_is_stored() {
        String address = openReport(2024) + "/requests";
        String before = tag(address);
        String body = """
                {"received": {"naturalPersons": -1, "commercialEnterprises": 1.5, "others": "3", "total": true},
                 "carriedOver": {"naturalPersons": 9007199254740992, "somebody": 1},
                 "outcomes": {"granted": 5, "denied": {"stateSecrets": {"total": 1, "total": 2}}},
                 "notes": "a\\u0000b",
                 "marks": {"/requests/received/nobody": {"mark": "notApplicable"}}}""";

        put(address, body)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-request"))
                .body(
                        "errors.pointer",
                        contains(
                                "/requests/outcomes/denied/stateSecrets/total",
                                "/requests/notes",
                                "/requests/received/naturalPersons",
                                "/requests/received/commercialEnterprises",
                                "/requests/received/others",
                                "/requests/received/total",
                                "/requests/carriedOver/somebody",
                                "/requests/carriedOver/naturalPersons",
                                "/requests/outcomes/granted",
                                "/requests/marks/~1requests~1received~1nobody"));
        assertThat(tag(address)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"amount": 1.2345678}       | too-many-decimals
                    {"amount": 1234567890.123456} | too-many-digits
                    {"amount": 9999999999999999} | out-of-range
                    {"amount": -0.01}           | out-of-range
                    {"amount": 1e400000000}     | out-of-range
                    {"amount": "12.5"}          | wrong-type
                    """)
    void money_is_never_rounded_but_refused(String fees, String code) {
        String address = openReport(2024) + "/proactive-disclosure";
        put(address, "{\"administrativeFees\": " + fees + "}")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/proactiveDisclosure/administrativeFees/amount"))
                .body("errors.code", contains(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "null", "[]", "\"text\"", "12"})
    void a_body_that_is_no_object_is_refused(String body) {
        String report = openReport(2024);
        for (String address : List.of(report, report + "/overview")) {
            put(address, body).then().statusCode(400).body("type", equalTo("/problems/invalid-request"));
        }
    }

    @Test
    void malformed_json_is_told_by_line_and_column() {
        String address = openReport(2024) + "/overview";
        put(address, "{\n  \"parts\": [\n    {\"topic\": }\n]}")
                .then()
                .statusCode(400)
                .body("errors.code", contains("malformed-json"))
                .body("line", equalTo(3))
                .body("detail", equalTo("请求中有 1 处错误"));
    }

    @Test
    void bytes_that_are_not_utf_8_are_refused() {
        String address = openReport(2024) + "/other-matters";
        put(address, "{\"text\":\"无\"}".getBytes(Charset.forName("GB18030")))
                .then()
                .statusCode(400)
                .body("errors.code", contains("not-utf-8"));
    }

    @Test
    void messages_come_in_english_when_asked() {
        String address = openReport(2024) + "/other-matters";
        reporter()
                .contentType(ContentType.JSON)
                .header("Accept-Language", "en-GB,zh;q=0.5")
                .header("If-Match", tag(address))
                .body("{\"txt\":\"\"}")
                .put(address)
                .then()
                .statusCode(400)
                .header("Content-Language", "en")
                .body("errors[0].detail", equalTo("There is no member “txt” here"));
    }

    @Test
    void a_text_beyond_its_limit_is_told_with_both_lengths() {
        String address = openReport(2024) + "/other-matters";
        put(address, "{\"text\":\"" + "字".repeat(200_001) + "\"}")
                .then()
                .statusCode(413)
                .body("type", equalTo("/problems/payload-too-large"))
                .body("errors.code", contains("too-large"))
                .body("errors[0].detail", containsString("200001"));
    }

    @Test
    void an_oversized_body_is_answered_and_not_cut_off() {
        String report = openReport(2024);
        byte[] fiveMillion = ("{\"text\":\"" + "x".repeat(5_000_000) + "\"}").getBytes(StandardCharsets.UTF_8);
        byte[] nineMillion = ("{\"title\":\"" + "x".repeat(9_000_000) + "\"}").getBytes(StandardCharsets.UTF_8);
        put(report + "/other-matters", fiveMillion)
                .then()
                .statusCode(413)
                .body("type", equalTo("/problems/payload-too-large"));
        put(report, nineMillion).then().statusCode(413);
    }

    @Test
    void other_content_types_methods_formats_and_paths_are_refused_as_problems() {
        String address = openReport(2024) + "/overview";
        reporter()
                .contentType("text/plain")
                .body("x")
                .put(address)
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
        reporter()
                .contentType(ContentType.JSON)
                .body("{}")
                .post(address)
                .then()
                .statusCode(405)
                .contentType("application/problem+json");
        reporter()
                .accept("application/xml")
                .get(address)
                .then()
                .statusCode(406)
                .contentType("application/problem+json");
        reporter().get(address + "/first").then().statusCode(404).contentType("application/problem+json");
        reporter().get("/api/v1/reports/x/last-year").then().statusCode(404);
    }

    @Test
    void a_value_beside_a_mark_that_has_none_is_refused_and_so_is_the_reverse() {
        String address = openReport(2024) + "/disputes";
        put(address, """
                        {"reconsideration": {"upheld": 1},
                         "marks": {"/disputes/reconsideration/upheld": {"mark": "unread"},
                                   "/disputes/reconsideration/other": {"mark": "inferred"},
                                   "/disputes/reconsideration/total": {"mark": "guessed"}}}""")
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        contains(
                                "/disputes/reconsideration/upheld",
                                "/disputes/marks/~1disputes~1reconsideration~1other",
                                "/disputes/marks/~1disputes~1reconsideration~1total/mark"))
                .body("errors.code", contains("value-beside-mark", "mark-without-value", "not-one-of"));
    }

    @Test
    void an_unknown_member_is_refused_also_where_a_patch_takes_it_away() {
        String address = openReport(2024) + "/disputes";
        reporter()
                .contentType("application/merge-patch+json")
                .header("If-Match", tag(address))
                .body("{\"arbitration\": null}")
                .patch(address)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/disputes/arbitration"));
    }

    @Test
    void deep_nesting_and_many_mistakes_are_answered_quickly_and_in_bounds() {
        String report = openReport(2024);
        put(report, "[".repeat(100_000)).then().statusCode(400);
        String members =
                IntStream.range(0, 50_000).mapToObj(i -> "\"m" + i + "\":1").collect(Collectors.joining(",", "{", "}"));
        List<String> pointers =
                put(report, members).then().statusCode(400).extract().jsonPath().getList("errors.pointer");
        assertThat(pointers)
                .hasSize(1000)
                .allSatisfy(pointer -> assertThat(pointer).startsWith("/m"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"02024", "+2024", "２０２４", "99999", "2147483647", "-1", "0999"})
    void a_year_that_is_not_four_digits_is_no_address(String year) {
        String organization = newOrganization("青山县物价局");
        reporter().get("/api/v1/reports/" + organization + "/" + year).then().statusCode(404);
        reporter()
                .contentType(ContentType.JSON)
                .body("{}")
                .put("/api/v1/reports/" + organization + "/" + year)
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({"2018,no-form-for-year", "9999,year-to-come"})
    void a_year_without_a_form_and_one_that_has_not_begun_cannot_be_reported_on(int year, String code) {
        String organization = newOrganization("青山县地震局");
        reporter()
                .contentType(ContentType.JSON)
                .body("{\"form\":\"2019\",\"year\":" + year + "}")
                .put(report(organization, year))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/year"))
                .body("errors.code", contains(code));
        reporter()
                .contentType(ContentType.JSON)
                .body("{\"organization\":\"" + organization + "\",\"year\":" + year + "}")
                .post("/api/v1/reports")
                .then()
                .statusCode(400)
                .body("errors.code", contains(code));
    }

    @Test
    void members_that_the_desk_keeps_cannot_be_brought_along_either() {
        String organization = newOrganization("青山县粮食局");
        reporter()
                .contentType(ContentType.JSON)
                .header("If-None-Match", "*")
                .body("{\"status\":\"published\",\"origin\":\"imported\",\"revision\":3}")
                .put(report(organization, 2024))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/origin", "/revision", "/status"));
        reporter().get(report(organization, 2024)).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json;charset=gbk", "application/json;charset=utf-16"})
    void a_body_in_another_character_set_is_refused_unread(String type) {
        String address = openReport(2024) + "/overview";
        given().config(RestAssuredConfig.config())
                .auth()
                .preemptive()
                .basic("reporter", "reporter")
                .header("Content-Type", type)
                .header("If-Match", tag(address))
                .body("{}".getBytes(StandardCharsets.US_ASCII))
                .put(address)
                .then()
                .statusCode(415);
    }

    @Test
    void a_compressed_body_is_refused_unread() {
        String address = openReport(2024) + "/overview";
        reporter()
                .contentType(ContentType.JSON)
                .header("Content-Encoding", "gzip")
                .body("{}")
                .put(address)
                .then()
                .statusCode(415);
    }

    @Test
    void a_body_of_millions_of_values_is_refused_before_it_fills_the_heap() {
        String body = "{\"year\":2024,\"asPublished\":[" + "[],".repeat(2_600_000) + "[]]}";
        given().contentType(ContentType.JSON)
                .body(body.getBytes(StandardCharsets.US_ASCII))
                .post("/api/v1/consistency-check")
                .then()
                .statusCode(400)
                .body("errors.code", contains("too-many-values"));
    }

    @Test
    void every_problem_type_has_a_page_in_both_languages() {
        reporter()
                .accept("text/html")
                .get("/problems/inconsistent-report")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .body(containsString("报告数据不一致"));
        reporter()
                .header("Accept-Language", "en")
                .get("/problems/inconsistent-report")
                .then()
                .statusCode(200)
                .contentType(ContentType.JSON)
                .body("status", equalTo(422))
                .body("title", equalTo("The report does not reconcile"));
        reporter().get("/problems/none").then().statusCode(404);
    }

    private static Response put(String address, String body) {
        return put(address, body.getBytes(StandardCharsets.UTF_8));
    }

    private static Response put(String address, byte[] body) {
        return reporter()
                .contentType(ContentType.JSON)
                .header("If-Match", tag(address))
                .body(body)
                .put(address);
    }
}
