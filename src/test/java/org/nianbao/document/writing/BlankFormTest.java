package org.nianbao.document.writing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.Samples;
import org.nianbao.platform.json.StrictJson;
import org.nianbao.platform.time.Calendar;

/** Blank forms for those who fill them in off line. */
@QuarkusTest
class BlankFormTest {

    private static Response blank(String form, String format, int year) {
        return given().queryParam("format", format).queryParam("year", year).get("/api/v1/forms/" + form + "/blank");
    }

    @ParameterizedTest
    @CsvSource({"2019, 2020, 198", "2021, 2024, 200"})
    void the_page_of_a_blank_form_has_every_cell_and_nothing_in_it(String form, int year, int cells) {
        Response answer = blank(form, "html", year);

        answer.then()
                .statusCode(200)
                .header("Content-Disposition", equalTo("inline"))
                .header("Cache-Control", equalTo("no-cache"));
        Document page = Jsoup.parse(answer.asString());
        assertThat(page.select("td"))
                .hasSize(cells)
                .allMatch(cell -> cell.text().isEmpty());
        assertThat(page.selectFirst("h1").text()).isEqualTo(year + "年政府信息公开工作年度报告");
        assertThat(page.getElementById(HtmlWriter.IMPRINT).data())
                .isEqualTo(blank(form, "json", year).asString());
    }

    @Test
    void in_json_it_is_a_report_that_says_nothing_and_of_nobody() {
        var document = StrictJson.stored(given().get("/api/v1/forms/2019/blank").asString());

        assertThat(document.get("year").intValue()).isEqualTo(2020);
        assertThat(document.get("organization").isNull()).isTrue();
        assertThat(Samples.read(document).figures().values()).hasSize(198).containsOnlyNulls();
    }

    @Test
    void without_a_year_it_is_for_the_last_one_that_is_over() {
        given().get("/api/v1/forms/2021/blank")
                .then()
                .statusCode(200)
                .body("year", equalTo(LocalDate.now(Calendar.ZONE).getYear() - 1));
    }

    @Test
    void every_format_and_year_has_a_tag_of_its_own() {
        List<Response> answers =
                List.of(blank("2021", "json", 2024), blank("2021", "html", 2024), blank("2021", "html", 2023));

        assertThat(answers)
                .extracting(answer -> answer.header("ETag"))
                .doesNotContainNull()
                .doesNotHaveDuplicates();
        assertThat(answers)
                .allMatch(answer -> answer.headers().getValues("Vary").contains("Accept"));
        given().header("If-None-Match", answers.get(1).header("ETag"))
                .queryParam("format", "html")
                .queryParam("year", 2024)
                .get("/api/v1/forms/2021/blank")
                .then()
                .statusCode(304);
    }

    @ParameterizedTest
    @CsvSource({"2021, 2020", "2019, 2021", "2019, 0", "2021, 99999"})
    void a_year_that_the_form_does_not_serve_is_refused(String form, int year) {
        blank(form, "html", year).then().statusCode(400).body("errors[0].pointer", equalTo("year"));
    }

    @Test
    void a_form_that_is_not_there_is_not_found_and_a_format_that_is_not_is_refused() {
        blank("1999", "pdf", 2024).then().statusCode(404);
        blank("2021", "pdf", 2024).then().statusCode(406).body("formats[0]", equalTo("json"));
        given().queryParam("organization", "x")
                .get("/api/v1/forms/2021/blank")
                .then()
                .statusCode(400);
    }
}
