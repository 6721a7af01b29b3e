package org.nianbao.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.MultiPartConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.apache.http.entity.mime.HttpMultipartMode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.Samples;
import org.nianbao.support.Api;
import org.nianbao.support.Organizations;
import org.nianbao.support.Sql;

/** A published file comes in and is shown with what was read in it. */
@QuarkusTest
class ImportsTest {

    /** As browsers and curl write the names of files in forms. */
    private static final RestAssuredConfig IN_UTF_8 = RestAssured.config()
            .httpClient(HttpClientConfig.httpClientConfig().httpMultipartMode(HttpMultipartMode.BROWSER_COMPATIBLE))
            .multiPartConfig(MultiPartConfig.multiPartConfig().defaultCharset("UTF-8"));

    private static final String RECEIVED = "/requests/received/naturalPersons";

    private String organization;

    @BeforeEach
    void enterOrganization() {
        organization = Api.newOrganization("测试局");
    }

    @Test
    void a_file_is_read_and_shown_with_whose_it_is_and_what_does_not_reconcile() {
        ObjectNode report = Samples.set(Importing.report(organization, 2022), RECEIVED, 3);
        byte[] content = Importing.bytes(report);

        Response answer = Api.reporter()
                .queryParam("fileName", "2022年年报.json")
                .contentType("application/json")
                .body(content)
                .post(Importing.IMPORTS);

        answer.then()
                .statusCode(201)
                .header("Location", equalTo(Importing.IMPORTS + "/" + answer.path("id")))
                .header("ETag", matchesPattern("\"1[+][0-9a-f]{8}-zh-CN\""))
                .body("sha256", equalTo(Digests.hex(content)))
                .body("fileName", equalTo("2022年年报.json"))
                .body("mediaType", startsWith("application/json"))
                .body("size", equalTo(content.length))
                .body("organization.match.code", equalTo(organization))
                .body("organization.match.name", equalTo("测试局"))
                .body("organization.match.reason", equalTo("code"))
                .body("organization.candidates", empty())
                .body("open", empty())
                .body("acceptedAs", nullValue())
                .body("report.organization", equalTo(organization))
                .body("report.year", equalTo(2022))
                .body("report.requests.received.naturalPersons", equalTo(3))
                .body("cells", aMapWithSize(200))
                .body("cells.'" + RECEIVED + "'.value", equalTo(3))
                .body("cells.'" + RECEIVED + "'.certainty", equalTo("read"))
                .body("unread", empty())
                .body("deviations", empty())
                .body("findings.consistent", equalTo(false))
                .body("findings.violations.rule", hasItems("requests-balance", "requests-row-sum"))
                .body("endsAt", nullValue());
        Api.reporter().get(answer.header("Location")).then().statusCode(200).body(equalTo(answer.asString()));
    }

    @Test
    void nothing_stands_on_the_desk_before_somebody_accepts_it() {
        Importing.imported(Importing.report(organization, 2022));

        Api.reporter().get(Api.report(organization, 2022)).then().statusCode(404);
    }

    @Test
    void whoever_has_the_preview_is_told_so_until_its_language_or_its_findings_change() {
        String address = Importing.imported(Importing.report(organization, 2022));
        String tag = Api.tag(address);

        Api.reporter().header("If-None-Match", tag).get(address).then().statusCode(304);
        Api.reporter()
                .header("If-None-Match", tag)
                .header("Accept-Language", "en")
                .get(address)
                .then()
                .statusCode(200)
                .header("Content-Language", equalTo("en"))
                .body("organization.match.why", equalTo("the file carries its code"));
    }

    @Test
    void the_same_file_again_is_the_same_import_read_anew() {
        ObjectNode report = Importing.report(organization, 2022);
        String address = Importing.imported(report);

        Importing.send(report)
                .then()
                .statusCode(200)
                .header("Location", equalTo(address))
                .header("ETag", startsWith("\"2+"));
        assertThat(Importing.send(Api.as("publisher"), report)
                        .then()
                        .statusCode(201)
                        .extract()
                        .header("Location"))
                .isNotEqualTo(address);
    }

    @Test
    void a_key_gives_the_same_answer_again_however_the_form_is_bounded() {
        byte[] content = Importing.bytes(Importing.report(organization, 2022));
        String key = UUID.randomUUID().toString();

        Response first = form(key, content, "年报.json");
        Response again = form(key, content, "年报.json");

        first.then().statusCode(201).body("fileName", equalTo("年报.json"));
        again.then().statusCode(201).header("Idempotency-Replayed", "true").body(equalTo(first.asString()));
        form(key, Importing.bytes(Importing.report(organization, 2021)), "年报.json")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
    }

    private static Response form(String key, byte[] content, String name) {
        return Api.reporter()
                .config(IN_UTF_8)
                .header("Idempotency-Key", key)
                .multiPart("file", name, content, "application/json")
                .post(Importing.IMPORTS);
    }

    @Test
    void a_file_that_names_nobody_and_no_year_is_settled_by_what_its_sender_says() {
        ObjectNode report = Importing.report(organization, 2022).putNull("organization");
        report.remove("year");

        Importing.send(report)
                .then()
                .statusCode(201)
                .body("organization.match", nullValue())
                .body("report.organization", nullValue())
                .body("report.year", nullValue())
                .body("open", contains("/organization", "/year"))
                .body("findings.violations.rule", not(hasItem("form-matches-year")));
        Importing.send(Api.reporter().queryParam("organization", organization).queryParam("year", 2022), report)
                .then()
                .statusCode(201)
                .body("organization.match.code", equalTo(organization))
                .body("organization.match.reason", equalTo("told"))
                .body("report.year", equalTo(2022))
                .body("open", empty());
    }

    @Test
    void what_the_sender_says_otherwise_than_the_file_is_told_and_left_open() {
        String other = Api.newOrganization("另一局");

        Importing.send(
                        Api.reporter().queryParam("organization", other).queryParam("year", 2023),
                        Importing.report(organization, 2022))
                .then()
                .statusCode(201)
                .body("organization.match", nullValue())
                .body("organization.candidates.code", contains(organization, other))
                .body("report.year", equalTo(2022))
                .body("open", contains("/organization", "/year"))
                .body("deviations.kind", contains("told-otherwise", "told-otherwise"))
                .body("deviations.pointer", contains("/year", "/organization"))
                .body("deviations.printed", contains("2022", "测试局"))
                .body("deviations.expected", contains("2023", "另一局"));
    }

    @Test
    void the_original_is_given_back_byte_for_byte_to_be_saved_and_not_to_be_shown() {
        byte[] content = Importing.bytes(Importing.report(organization, 2022));
        String address = Api.reporter()
                .queryParam("fileName", "../../etc/<script>\"年报\".html")
                .contentType("text/html; charset=GB18030")
                .body(content)
                .post(Importing.IMPORTS)
                .then()
                .statusCode(201)
                .body("fileName", equalTo("<script>\"年报\".html"))
                .extract()
                .header("Location");

        Response original = Api.reporter().get(address + "/original");

        original.then()
                .statusCode(200)
                .contentType("application/octet-stream")
                .header(
                        "Content-Disposition",
                        equalTo("attachment; filename*=UTF-8''%3Cscript%3E%22%E5%B9%B4%E6%8A%A5%22.html"))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", startsWith("default-src 'none'"));
        assertThat(original.asByteArray()).isEqualTo(content);
        Api.reporter()
                .header("If-None-Match", original.header("ETag"))
                .get(address + "/original")
                .then()
                .statusCode(304);
    }

    private static Response send(String type, byte[] content) {
        return Api.reporter().contentType(type).body(content).post(Importing.IMPORTS);
    }

    @Test
    void a_file_without_a_report_is_refused_with_the_reason_and_not_kept() {
        int before = count();

        send("text/plain", "今日要闻：一切照常。".getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/unreadable-document"))
                .body("detail", equalTo("文件中没有政府信息公开工作年度报告的表格"));
        send("application/pdf", "%PDF-1.7 ...".getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/unreadable-document"));
        assertThat(count()).isEqualTo(before);
    }

    private static int count() {
        return Api.reporter().queryParam("limit", 500).get(Importing.IMPORTS).path("items.size()");
    }

    @Test
    void nothing_two_files_and_more_than_fits_are_refused() {
        send("text/html", new byte[0]).then().statusCode(400).body("errors.code", contains("empty-file"));
        Api.reporter()
                .multiPart("one", "one.txt", new byte[] {'1'})
                .multiPart("two", "two.txt", new byte[] {'2'})
                .post(Importing.IMPORTS)
                .then()
                .statusCode(400)
                .body("errors.code", contains("not-one-file"));
        send("text/html", new byte[Uploads.LARGEST_FILE + 1])
                .then()
                .statusCode(413)
                .body("type", equalTo("/problems/payload-too-large"))
                .body("detail", startsWith("文件最大 32 MB"));
    }

    @Test
    void an_import_can_be_discarded_with_its_tag_and_is_gone_with_its_answers() {
        ObjectNode report = Importing.report(organization, 2022);
        String key = UUID.randomUUID().toString();
        String address = Importing.send(Api.reporter().header("Idempotency-Key", key), report)
                .header("Location");

        Api.reporter().delete(address).then().statusCode(428);
        Api.reporter().header("If-Match", "\"0\"").delete(address).then().statusCode(412);
        Api.reporter()
                .header("If-Match", Api.tag(address))
                .delete(address)
                .then()
                .statusCode(204);

        Api.reporter().get(address).then().statusCode(404);
        Importing.send(Api.reporter().header("Idempotency-Key", key), report)
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", nullValue())
                .header("Location", not(equalTo(address)));
    }

    @Test
    void a_caller_lists_their_own_the_newest_first_page_by_page() {
        String old = Importing.imported(Importing.report(organization, 2021));
        String young = Importing.imported(Importing.report(organization, 2022));
        Importing.send(Api.as("publisher"), Importing.report(organization, 2023));

        Response first = Api.reporter().queryParam("limit", 1).get(Importing.IMPORTS);
        Response second = Api.reporter()
                .queryParam("limit", 1)
                .queryParam("after", first.<String>path("next"))
                .get(Importing.IMPORTS);

        assertThat(List.of(first.<String>path("items[0].id"), second.<String>path("items[0].id")))
                .isEqualTo(List.of(id(young), id(old)));
        first.then()
                .body("items[0].organization", equalTo(organization))
                .body("items[0].year", equalTo(2022))
                .body("items[0].unreadCount", equalTo(0))
                .body("items[0].acceptedAs", nullValue());
    }

    private static String id(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    @Test
    void what_nobody_accepts_is_forgotten_after_a_while() {
        String old = Importing.imported(Importing.report(organization, 2021));
        String young = Importing.imported(Importing.report(organization, 2022));
        Sql.run("update import set imported_at = now() - interval '31 days' where id = '" + id(old) + "'");

        io.quarkus.arc.Arc.container().instance(ImportRetention.class).get().run();

        Api.reporter().get(old).then().statusCode(404);
        Api.reporter().get(young).then().statusCode(200);
    }

    @Test
    void a_removed_organization_leaves_its_imports_open() {
        String gone = Organizations.enter("department", null);
        String address = Importing.imported(Importing.report(gone, 2022));
        String entry = "/api/v1/organizations/" + gone;
        Api.as("registrar")
                .header("If-Match", Api.tag(entry))
                .delete(entry)
                .then()
                .statusCode(204);

        Api.reporter()
                .get(address)
                .then()
                .statusCode(200)
                .body("organization.match", nullValue())
                .body("report.organization", nullValue());
    }
}
