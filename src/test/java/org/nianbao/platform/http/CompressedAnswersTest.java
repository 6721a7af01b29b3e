package org.nianbao.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nianbao.support.Http.header;

import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.support.Api;
import org.nianbao.support.Desk;
import org.nianbao.support.Http;
import org.nianbao.support.Publication;

/** Compressed and plain answers, their tags, and answers without a body. */
@QuarkusTest
class CompressedAnswersTest {

    private static final String FORM = "/api/v1/forms/2021";

    @Test
    void compressed_bytes_have_a_tag_of_their_own_and_hold_the_same() {
        HttpResponse<byte[]> plain = Http.get(FORM);
        HttpResponse<byte[]> compressed = Http.get(FORM, "Accept-Encoding", "gzip");

        assertThat(header(plain, "Content-Encoding")).isEmpty();
        assertThat(header(compressed, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(compressed, "ETag")).isEqualTo(header(plain, "ETag").replaceFirst("\"$", "+gzip\""));
        assertThat(header(plain, "Vary")).contains("accept-encoding");
        assertThat(header(compressed, "Vary")).contains("accept-encoding");
        assertThat(compressed.body().length).isLessThan(plain.body().length / 5);
        assertThat(Http.text(compressed)).isEqualTo(Http.text(plain));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gzip;q=0",
                "br",
                "deflate",
                "identity",
                "deflate, gzip;q=0.5",
                "*;q=0",
                "gzip;q=x",
                "gzip;q=0, *",
                "GZIP"
            })
    void who_does_not_ask_for_gzip_gets_plain_bytes_with_their_tag(String accepted) {
        HttpResponse<byte[]> answer = Http.get(FORM, "Accept-Encoding", accepted);

        assertThat(header(answer, "Content-Encoding")).isEmpty();
        assertThat(header(answer, "ETag")).doesNotContain("gzip");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br, gzip;q=0.1", "*", "gzip, deflate", "identity, gzip"})
    void whoever_asks_for_gzip_gets_it(String accepted) {
        HttpResponse<byte[]> answer = Http.get(FORM, "Accept-Encoding", accepted);

        assertThat(header(answer, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(answer, "ETag")).endsWith("+gzip\"");
    }

    @ParameterizedTest
    @CsvSource({"'', ''", "gzip, +gzip"})
    void a_reader_who_has_either_is_told_so_with_the_tag_that_he_has(String accepted, String ending) {
        String plain = header(Http.get(FORM), "ETag");
        String known = plain.replaceFirst("\"$", ending + "\"");

        HttpResponse<byte[]> answer = Http.get(FORM, "Accept-Encoding", accepted, "If-None-Match", known);

        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(header(answer, "ETag")).isEqualTo(known);
        assertThat(header(answer, "Vary")).contains("accept-encoding");
    }

    @Test
    void what_is_written_by_callers_has_one_tag_and_is_not_compressed() {
        String report = Api.openReport(2024);
        String basic = "Basic cmVwb3J0ZXI6cmVwb3J0ZXI=";

        HttpResponse<byte[]> plain = Http.get(report, "Authorization", basic);
        HttpResponse<byte[]> asked = Http.get(report, "Authorization", basic, "Accept-Encoding", "gzip");

        assertThat(header(asked, "Content-Encoding")).isNotEqualTo("gzip");
        assertThat(header(asked, "ETag")).isEqualTo(header(plain, "ETag"));
        assertThat(Http.text(asked)).isEqualTo(Http.text(plain));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "gzip"})
    void head_answers_the_headers_of_get_without_a_body(String accepted) {
        String publication = Publication.of(Desk.publishedReport());
        for (String address : new String[] {FORM, publication, publication + "/revisions", "/api/v1/publications"}) {
            HttpResponse<byte[]> get = Http.get(address, "Accept-Encoding", accepted);
            HttpResponse<byte[]> head = Http.call("HEAD", address, "Accept-Encoding", accepted);

            assertThat(head.statusCode()).isEqualTo(get.statusCode());
            assertThat(head.body()).isEmpty();
            for (String name : new String[] {"ETag", "Content-Type", "Content-Encoding", "Cache-Control", "Link"}) {
                assertThat(header(head, name)).as("%s of %s", name, address).isEqualTo(header(get, name));
            }
        }
    }

    @Test
    void a_publication_is_asked_for_anew_each_time() {
        String report = Desk.publishedReport();
        String permalink = Publication.of(report) + "/revisions/1";
        HttpResponse<byte[]> read = Http.get(permalink, "Accept-Encoding", "gzip");
        assertThat(header(read, "Cache-Control")).isEqualTo("no-cache");
        String tag = header(read, "ETag");
        assertThat(tag)
                .isEqualTo("\"" + Publication.json(report, 1).get("sha256").asText() + "+gzip\"");
        assertThat(Http.get(permalink, "If-None-Match", tag).statusCode()).isEqualTo(304);

        Desk.withdraw(report, "有误").then().statusCode(200);

        assertThat(Http.get(permalink, "If-None-Match", tag).statusCode()).isEqualTo(410);
    }

    @Test
    void a_problem_can_be_read_whatever_its_coding() {
        HttpResponse<byte[]> problem = Http.get("/api/v1/forms/1999", "Accept-Encoding", "gzip");

        assertThat(problem.statusCode()).isEqualTo(404);
        assertThat(Http.text(problem)).contains("/problems/not-found");
    }
}
