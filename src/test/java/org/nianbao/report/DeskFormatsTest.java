package org.nianbao.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.nianbao.support.Api;
import org.nianbao.support.Desk;

/** A draft as it would be published, for those who work on it. */
@QuarkusTest
class DeskFormatsTest {

    private static Response as(String format, String report) {
        return Api.reporter().queryParam("format", format).get(report);
    }

    @Test
    void a_draft_is_read_as_a_page_with_a_title_in_the_name_of_its_year_and_without_a_colophon() {
        String report = Api.openReport(Api.newOrganization("测试局"), 2024);
        Api.patch(report + "/requests", Map.of("notes", "说明<b>一</b>")).then().statusCode(200);

        Response answer = Api.reporter().accept("text/html").get(report);

        answer.then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .header("Cache-Control", equalTo("private, no-cache"))
                .header("Content-Disposition", equalTo("inline"))
                .header("Content-Encoding", nullValue());
        Document page = Jsoup.parse(answer.asString());
        assertThat(page.selectFirst("h1").text()).isEqualTo("测试局2024年政府信息公开工作年度报告");
        assertThat(page.select("td")).hasSize(200).allMatch(cell -> cell.text().isEmpty());
        assertThat(page.select(".beside p").eachText()).containsExactly("说明<b>一</b>");
        assertThat(page.select(".colophon")).isEmpty();
    }

    @Test
    void the_file_of_a_draft_has_the_organizations_name_in_it() {
        String report = Api.openReport(Api.newOrganization("测试局"), 2024);

        as("csv", report)
                .then()
                .statusCode(200)
                .header("Content-Disposition", startsWith("attachment; filename*=UTF-8''%E6"));
        assertThat(as("csv", report).asString().lines().skip(1))
                .hasSize(200)
                .allMatch(line -> line.contains(",测试局,2024,"));
    }

    @Test
    void the_tag_of_a_page_is_its_own_and_changes_with_every_write() {
        String report = Desk.completeReport();
        String json = Api.tag(report);
        String html = as("html", report).header("ETag");

        assertThat(html).isNotEqualTo(json).contains("+html-").startsWith(json.substring(0, json.indexOf('+')));
        Api.reporter()
                .header("If-None-Match", html)
                .queryParam("format", "html")
                .get(report)
                .then()
                .statusCode(304)
                .header("ETag", equalTo(html));
        Api.patch(report + "/disputes", Map.of("notes", "另注")).then().statusCode(200);
        Api.reporter()
                .header("If-None-Match", html)
                .queryParam("format", "html")
                .get(report)
                .then()
                .statusCode(200);
    }

    @Test
    void a_page_includes_nothing_and_says_so() {
        Api.reporter()
                .queryParam("format", "html")
                .queryParam("include", "findings")
                .get(Desk.completeReport())
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("include"))
                .body("errors[0].code", equalTo("json-alone"));
    }

    @Test
    void the_desk_answers_json_unless_something_else_is_asked_for() {
        String report = Desk.completeReport();

        Response answer = Api.reporter().accept("*/*").get(report);

        answer.then().statusCode(200).contentType(ContentType.JSON);
        assertThat(answer.headers().getValues("Vary")).contains("Accept", "Accept-Language");
        as("json", report).then().statusCode(200).contentType(ContentType.JSON);
        as("pdf", report).then().statusCode(406).body("formats[0]", equalTo("json"));
        Api.reporter().accept("image/png").get(report).then().statusCode(406);
    }

    @Test
    void nobody_reads_a_draft_in_any_format_who_may_not_read_it_in_json() {
        String report = Desk.completeReport();

        for (String format : List.of("json", "html", "csv", "pdf")) {
            given().queryParam("format", format).get(report).then().statusCode(401);
            Api.as("registrar").queryParam("format", format).get(report).then().statusCode(403);
            Api.reporter()
                    .queryParam("format", format)
                    .get(Api.report(Api.newCode(), 2024))
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void writing_a_report_is_no_matter_of_formats() {
        String report = Desk.completeReport();

        Api.reporter()
                .accept("application/json")
                .header("If-Match", as("html", report).header("ETag"))
                .contentType(Api.MERGE_PATCH)
                .body(Map.of("preamble", "序"))
                .patch(report)
                .then()
                .statusCode(200)
                .body("preamble", equalTo("序"));
    }
}
