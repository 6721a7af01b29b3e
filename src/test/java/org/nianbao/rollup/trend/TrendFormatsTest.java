package org.nianbao.rollup.trend;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nianbao.Samples;
import org.nianbao.form.Cell;

/** The same series for programs, for spreadsheets and as a picture. */
@QuarkusTest
class TrendFormatsTest {

    private static final String RECEIVED = "/requests/received/total";

    private final Place place;

    TrendFormatsTest(AgroalDataSource dataSource) {
        this.place = new Place(dataSource);
    }

    private String bureau(String name) {
        String bureau = Place.enter("department", null, name);
        place.report(bureau, 2020).with(RECEIVED, "10").publish();
        place.report(bureau, 2021)
                .with(RECEIVED, "12")
                .with("/requests/outcomes/granted/total", "1")
                .with("/requests/outcomes/total/total", "3")
                .publish();
        return bureau;
    }

    private static Response get(String bureau, String accept, String format, String language) {
        var request = given().accept(accept)
                .header("Accept-Language", language)
                .queryParam("cells", RECEIVED)
                .queryParam("rates", "fullyDisclosed")
                .queryParam("from", 2020)
                .queryParam("to", 2022);
        return (format == null ? request : request.queryParam("format", format)).get("/api/v1/trends/" + bureau);
    }

    @Test
    void as_csv_there_is_one_line_for_each_value() {
        String bureau = bureau("一局,\"二\"");
        String name = "\"一局,\"\"二\"\"\"";

        assertThat(get(bureau, "*/*", "csv", "en")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .isEqualTo("""
                        organization,name,year,extent,measure,label,unit,value,numerator,denominator,blank,reason,form
                        %1$s,%2$s,2020,own,/requests/received/total,I. Requests newly received this year · Total,requests,10,,,0,,2019
                        %1$s,%2$s,2021,own,/requests/received/total,I. Requests newly received this year · Total,requests,12,,,0,,2021
                        %1$s,%2$s,2022,own,/requests/received/total,I. Requests newly received this year · Total,requests,,,,0,notPublished,
                        %1$s,%2$s,2020,own,fullyDisclosed,Full disclosure rate,,,0,0,0,noDenominator,2019
                        %1$s,%2$s,2021,own,fullyDisclosed,Full disclosure rate,,0.333333,1,3,0,,2021
                        %1$s,%2$s,2022,own,fullyDisclosed,Full disclosure rate,,,,,0,notPublished,
                        """.formatted(bureau, name).replace("\n", "\r\n"));
    }

    @Test
    void a_spreadsheet_takes_no_name_for_a_formula() {
        String csv = get(bureau("=1+1"), "text/csv", null, "zh").asString();

        assertThat(csv.lines().skip(1)).isNotEmpty().allMatch(line -> line.contains(",'=1+1,"));
    }

    @Test
    void a_link_or_the_accept_header_chooses_the_format() {
        String bureau = bureau("测试局");

        get(bureau, "*/*", null, "zh").then().contentType("application/json");
        assertThat(get(bureau, "*/*", null, "zh").headers().getValues("Vary")).contains("Accept", "Accept-Language");
        get(bureau, "text/csv", null, "zh").then().contentType("text/csv;charset=UTF-8");
        get(bureau, "image/avif,image/webp,image/svg+xml,image/*;q=0.8,*/*;q=0.5", null, "zh")
                .then()
                .contentType("image/svg+xml");
        get(bureau, "*/*", "svg", "zh").then().statusCode(200).contentType("image/svg+xml");
        get(bureau, "application/json", "csv", "zh").then().statusCode(200).contentType("text/csv;charset=UTF-8");
        get(bureau, "*/*", "pdf", "zh").then().statusCode(400);
    }

    @Test
    void each_format_and_language_has_a_tag_of_its_own() {
        String bureau = bureau("测试局");

        assertThat(Stream.of(
                                get(bureau, "*/*", "json", "zh"),
                                get(bureau, "*/*", "csv", "zh"),
                                get(bureau, "*/*", "csv", "en"),
                                get(bureau, "*/*", "svg", "zh"),
                                get(bureau, "*/*", "svg", "en"))
                        .map(answer -> answer.header("ETag")))
                .doesNotContainNull()
                .doesNotHaveDuplicates();
        String tag = get(bureau, "*/*", "svg", "zh").header("ETag");
        given().header("If-None-Match", tag)
                .queryParam("cells", RECEIVED)
                .queryParam("rates", "fullyDisclosed")
                .queryParam("from", 2020)
                .queryParam("to", 2022)
                .queryParam("format", "svg")
                .get("/api/v1/trends/" + bureau)
                .then()
                .statusCode(304);
    }

    @Test
    void a_picture_speaks_the_readers_language_and_holds_a_hostile_name_as_text() {
        String bureau = bureau("<script>局&");

        get(bureau, "image/svg+xml", null, "zh")
                .then()
                .body("svg.title", equalTo("<script>局&：政府信息公开工作年度报告，2020–2022"))
                .body("svg.@role", equalTo("img"));
        assertThat(get(bureau, "image/svg+xml", null, "en").asString())
                .startsWith("<?xml")
                .contains("&lt;script&gt;局&amp;: yearly reports")
                .contains("2022: not published.")
                .doesNotContain("<script");
    }

    @Test
    void a_picture_of_too_many_lines_is_refused() {
        String cells = Samples.form("2021").cells().stream()
                .limit(13)
                .map(Cell::pointer)
                .collect(Collectors.joining(","));
        String bureau = Place.enter("department", null);

        given().queryParam("cells", cells)
                .queryParam("format", "svg")
                .get("/api/v1/trends/" + bureau)
                .then()
                .statusCode(400)
                .body("errors[0].detail", startsWith("最多 12 项"));
        given().queryParam("cells", cells)
                .get("/api/v1/trends/" + bureau)
                .then()
                .statusCode(200);
    }
}
