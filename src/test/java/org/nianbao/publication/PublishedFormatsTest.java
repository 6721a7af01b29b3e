package org.nianbao.publication;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.document.writing.HtmlWriter;
import org.nianbao.document.writing.ReportFormat;
import org.nianbao.document.writing.ReportWriters;
import org.nianbao.platform.json.StrictJson;
import org.nianbao.support.Api;
import org.nianbao.support.Desk;
import org.nianbao.support.Http;
import org.nianbao.support.Publication;

/** The formats in which everybody can have what was published. */
@QuarkusTest
class PublishedFormatsTest {

    private final ReportWriters writers;

    PublishedFormatsTest(ReportWriters writers) {
        this.writers = writers;
    }

    private List<String> words() {
        return writers.formats().stream().map(ReportFormat::word).toList();
    }

    private static Response as(String format, String report) {
        return given().queryParam("format", format).get(Publication.of(report));
    }

    private static Document page(Response answer) {
        return Jsoup.parse(answer.asString());
    }

    @Test
    void a_browser_sees_the_report_as_a_page_with_its_figures_and_which_revision_it_is() {
        String organization = Api.newOrganization("测试局");
        String report = Desk.completeReport(organization);
        Publication.republish(report);

        Response answer = given().accept("text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8")
                .get(Publication.of(report));

        answer.then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .header("Content-Disposition", equalTo("inline"))
                .header("Content-Language", equalTo("zh-CN"))
                .header("Cache-Control", equalTo("no-cache"))
                .header("Link", containsString("rel=\"canonical\""));
        assertThat(answer.headers().getValues("Vary")).contains("Accept");
        Document page = page(answer);
        var published = Publication.json(report, 1);
        assertThat(page.select("td"))
                .isNotEmpty()
                .allSatisfy(cell -> assertThat(cell.text())
                        .isEqualTo(published.at(cell.attr("data-cell")).asText()));
        assertThat(page.select(".colophon p").eachText())
                .hasSize(3)
                .contains(
                        "固定地址：" + Publication.of(report) + "/revisions/1",
                        "SHA-256：" + published.get("sha256").textValue());
        assertThat(StrictJson.stored(page.getElementById(HtmlWriter.IMPRINT).data())
                        .get("organization")
                        .textValue())
                .isEqualTo(organization);
    }

    @Test
    void the_style_of_the_page_is_the_only_one_that_its_policy_lets_a_browser_apply() throws Exception {
        Response answer = as("html", Desk.publishedReport());

        byte[] style = page(answer).selectFirst("style").data().getBytes(StandardCharsets.UTF_8);
        String hash = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(style));

        assertThat(answer.headers().getValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .startsWith("default-src 'none'; style-src 'sha256-")
                .contains(" 'sha256-" + hash + "';");
    }

    @Test
    void a_table_is_a_file_with_the_name_of_the_report() {
        String report = Desk.completeReport(Api.newOrganization("测试局/一"));
        Publication.republish(report);

        Response answer = as("csv", report);

        answer.then().statusCode(200).contentType("text/csv;charset=UTF-8");
        String disposition = answer.header("Content-Disposition");
        assertThat(disposition).startsWith("attachment; filename*=UTF-8''").isPrintable();
        assertThat(URLDecoder.decode(disposition.split("''")[1], StandardCharsets.UTF_8))
                .isEqualTo("测试局_一2024年政府信息公开工作年度报告.csv");
        assertThat(answer.asString().lines().skip(1))
                .hasSize(200)
                .allMatch(line -> line.contains(",测试局/一,2024,2021,/"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/*                                              | application/json",
                "text/html                                        | text/html",
                "text/html, */*                                   | text/html",
                "text/html;q=0.5, */*;q=0.8                       | application/json",
                "application/json;q=0.5, text/csv;q=0.6           | text/csv",
                "text/*                                           | text/html",
                "text/*, text/html;q=0                            | text/csv",
                "*/*, application/json;q=0                        | text/html",
                "application/json, text/plain, */*                | application/json",
                "text/csv, text/html;q=0.9, application/json;q=0.1| text/csv",
                "application/xml, text/csv;charset=UTF-8          | text/csv"
            })
    void the_accept_header_chooses_what_its_sender_likes_best(String accept, String type) {
        String address = Publication.of(Desk.publishedReport());

        for (String part : List.of("", "/revisions/1")) {
            given().accept(accept).get(address + part).then().statusCode(200).contentType(startsWith(type));
        }
    }

    @Test
    void without_an_accept_header_the_answer_is_json_and_has_no_name() {
        given().get(Publication.of(Desk.publishedReport()))
                .then()
                .contentType(ContentType.JSON)
                .header("Content-Disposition", nullValue());
    }

    @Test
    void a_link_chooses_the_format_whatever_accept_says() {
        String report = Desk.publishedReport();

        given().accept("text/html")
                .get(Publication.of(report) + "?format=json")
                .then()
                .statusCode(200)
                .contentType(ContentType.JSON);
        given().accept("application/pdf")
                .get(Publication.of(report) + "/revisions/1?format=html")
                .then()
                .statusCode(200)
                .contentType(ContentType.HTML);
    }

    @Test
    void a_format_that_nothing_writes_is_refused_with_those_that_there_are() {
        String report = Desk.publishedReport();

        for (String word : List.of("pdf", "HTML", "")) {
            as(word, report)
                    .then()
                    .statusCode(406)
                    .body("type", equalTo("/problems/not-acceptable"))
                    .body("formats", equalTo(words()))
                    .body("detail", containsString(String.join(", ", words())));
        }
        for (String accept : List.of("application/pdf", "text/html;q=0", "image/*, text/plain")) {
            given().accept(accept)
                    .get(Publication.of(report) + "/revisions/1")
                    .then()
                    .statusCode(406)
                    .body("formats", equalTo(words()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/html;q=often", "text", "*", ";;;q", "text/html;q=1;q=2", ",,,", "text/html;q=1e999", "/"})
    void an_accept_header_that_says_nothing_sensible_does_no_harm(String accept) {
        HttpResponse<byte[]> answer = Http.get(Publication.of(Desk.publishedReport()), "Accept", accept);
        System.out.println(
                "FORMS " + accept + Http.get("/api/v1/forms", "Accept", accept).statusCode());

        assertThat(answer.statusCode()).isIn(200, 406);
    }

    @Test
    void what_was_never_published_is_not_found_in_any_format() {
        String report = Desk.approvedReport();

        as("html", report).then().statusCode(404);
        as("pdf", report).then().statusCode(404);
    }

    @Test
    void every_format_has_a_tag_of_its_own_by_which_a_reader_is_told_that_nothing_changed() {
        String report = Desk.publishedReport();
        String sha256 = Publication.json(report, 1).get("sha256").textValue();

        List<String> tags = words().stream()
                .map(format -> as(format, report).header("ETag"))
                .toList();

        assertThat(tags).doesNotHaveDuplicates().allMatch(tag -> tag.startsWith('"' + sha256));
        assertThat(tags.get(0)).isEqualTo('"' + sha256 + "+gzip\"");
        assertThat(tags.get(1)).matches("\"" + sha256 + "-html-[0-9a-f.]+\\+gzip\"");
        for (int i = 0; i < tags.size(); i++) {
            given().header("If-None-Match", tags.get(i))
                    .queryParam("format", words().get(i))
                    .get(Publication.of(report))
                    .then()
                    .statusCode(304)
                    .header("ETag", equalTo(tags.get(i)))
                    .body(emptyString());
        }
        given().header("If-None-Match", tags.get(0))
                .queryParam("format", "html")
                .get(Publication.of(report))
                .then()
                .statusCode(200);
    }

    @Test
    void the_head_of_a_page_can_be_asked_for_alone_and_tells_its_length() {
        String address = Publication.of(Desk.publishedReport()) + "/revisions/1?format=html";

        HttpResponse<byte[]> page = Http.get(address);
        HttpResponse<byte[]> head = Http.call("HEAD", address);

        assertThat(head.body()).isEmpty();
        assertThat(Http.header(head, "Content-Length")).isEqualTo(String.valueOf(page.body().length));
        assertThat(Http.header(head, "ETag")).doesNotContain("+gzip");
        for (String header :
                List.of("ETag", "Content-Type", "Content-Length", "Content-Disposition", "Content-Language", "Link")) {
            assertThat(Http.header(head, header)).isNotEmpty().isEqualTo(Http.header(page, header));
        }
    }

    @Test
    void a_page_is_compressed_for_those_who_take_it_and_is_the_same_page() {
        String address = Publication.of(Desk.publishedReport()) + "?format=html";

        HttpResponse<byte[]> page = Http.get(address);
        HttpResponse<byte[]> compressed = Http.get(address, "Accept-Encoding", "gzip");

        assertThat(Http.header(compressed, "Content-Encoding")).isEqualTo("gzip");
        assertThat(compressed.body()).hasSizeLessThan(page.body().length / 4);
        assertThat(Http.text(compressed)).isEqualTo(Http.text(page));
        assertThat(Http.header(compressed, "ETag"))
                .isEqualTo(Http.header(page, "ETag").replaceAll("\"$", "+gzip\""));
    }

    @Test
    void the_same_revision_is_the_same_page_at_both_of_its_addresses_until_it_is_amended() {
        String report = Desk.publishedReport();
        byte[] first = as("html", report).asByteArray();
        String then = Publication.json(report, 1).get("publishedAt").textValue();
        Publication.amended(report, "已更正");

        assertThat(given().queryParam("format", "html")
                        .get(Publication.of(report) + "/revisions/1")
                        .asByteArray())
                .isEqualTo(first);
        assertThat(given().queryParam("format", "html")
                        .queryParam("asOf", then)
                        .get(Publication.of(report))
                        .asByteArray())
                .isEqualTo(first);
        assertThat(as("html", report).asString()).contains("<p>已更正</p>", "第 2 版");
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "html", "csv"})
    void what_was_withdrawn_is_gone_in_every_format(String format) {
        String report = Desk.publishedReport();
        Desk.withdraw(report, "有误").then().statusCode(200);

        Stream.of("", "/revisions/1")
                .forEach(part -> given().queryParam("format", format)
                        .get(Publication.of(report) + part)
                        .then()
                        .statusCode(410)
                        .body("type", equalTo("/problems/withdrawn")));
    }
}
