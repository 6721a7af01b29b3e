package org.nianbao.publication;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.support.Api;
import org.nianbao.support.Desk;
import org.nianbao.support.Publication;

/** What everybody reads of a report once it is published. */
@QuarkusTest
class PublishedReportTest {

    @Test
    void a_draft_and_an_approved_report_are_not_public() {
        String report = Desk.approvedReport();

        Publication.read(report).then().statusCode(404);
        given().get(Publication.of(report) + "/revisions").then().statusCode(404);
        given().get(Publication.of(report) + "/verification").then().statusCode(404);
        given().get(Publication.of(report) + "/posting").then().statusCode(404);
    }

    @Test
    void publishing_answers_the_published_report_and_the_permanent_address_of_its_revision() {
        String report = Desk.approvedReport();

        String address = Desk.publish(report)
                .then()
                .statusCode(201)
                .body("status", equalTo("published"))
                .body("revision", equalTo(1))
                .extract()
                .header("Location");

        assertThat(address).isEqualTo(Publication.of(report) + "/revisions/1");
        assertThat(given().get(address).asByteArray())
                .isEqualTo(Publication.read(report).asByteArray());
    }

    @Test
    void a_publication_is_the_document_with_its_place_in_the_chain_and_its_organization_as_it_was() {
        String above = Api.newOrganization("测试市人民政府");
        String organization = organizationBelow(above);
        String report = Desk.completeReport(organization);
        JsonNode document = Publication.json(Api.reporter().get(report).then());
        Publication.republish(report);

        ObjectNode read = (ObjectNode) Publication.json(report, 1);

        assertThat(new TreeSet<>(names(read)))
                .containsExactlyInAnyOrderElementsOf(List.of(
                        "asPublished",
                        "disputes",
                        "division",
                        "explanations",
                        "findings",
                        "firstPublishedAt",
                        "form",
                        "kind",
                        "organization",
                        "organizationName",
                        "origin",
                        "otherMatters",
                        "overview",
                        "parent",
                        "preamble",
                        "previousSha256",
                        "proactiveDisclosure",
                        "problemsAndImprovements",
                        "publishedAt",
                        "reason",
                        "requests",
                        "revision",
                        "schema",
                        "scope",
                        "sha256",
                        "source",
                        "title",
                        "year"));
        for (String member : List.of("overview", "proactiveDisclosure", "requests", "disputes", "title", "form")) {
            assertThat(read.get(member)).isEqualTo(document.get(member));
        }
        assertThat(read.get("organizationName").asText()).isEqualTo("旧名局");
        assertThat(read.get("parent").asText()).isEqualTo(above);
        assertThat(read.get("kind").asText()).isEqualTo("department");
        assertThat(read.get("division").asText()).isEqualTo("370900");
        assertThat(read.get("previousSha256").isNull()).isTrue();
        assertThat(read.get("source").isNull()).isTrue();
        assertThat(read.get("findings")).isEmpty();
        assertThat(read.get("firstPublishedAt")).isEqualTo(read.get("publishedAt"));
        assertThat(read.get("publishedAt").asText()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
    }

    /** Named otherwise since the new year: a report for 2024 goes by its name of 2024. */
    private static String organizationBelow(String above) {
        String organization = Api.newCode();
        Map<String, Object> body = new HashMap<>(Map.of(
                "code",
                organization,
                "name",
                "旧名局",
                "kind",
                "department",
                "division",
                "370900",
                "parent",
                above,
                "validFrom",
                "2008-05-01"));
        Api.as("registrar")
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/organizations")
                .then()
                .statusCode(201);
        body.putAll(Map.of("name", "新名局", "effectiveFrom", "2025-01-01"));
        String address = "/api/v1/organizations/" + organization;
        Api.as("registrar")
                .contentType(ContentType.JSON)
                .header("If-Match", given().get(address).header("ETag"))
                .body(body)
                .put(address)
                .then()
                .statusCode(200);
        return organization;
    }

    private static List<String> names(JsonNode json) {
        return json.properties().stream().map(Map.Entry::getKey).toList();
    }

    @Test
    void the_hash_is_that_of_the_bytes_that_are_read_without_their_last_member() {
        String report = Desk.publishedReport();

        String read = new String(Publication.read(report).asByteArray(), StandardCharsets.UTF_8);
        String sha256 = Publication.json(report, 1).get("sha256").asText();

        String last = ",\"sha256\":\"" + sha256 + "\"}";
        assertThat(read).endsWith(last);
        assertThat(new CanonicalJson(read.replace(last, "}")).sha256()).isEqualTo(sha256);
    }

    @Test
    void a_reader_who_has_the_revision_is_told_so_and_may_ask_for_the_head_alone() {
        String report = Desk.publishedReport();
        Response read = Publication.read(report);
        read.then()
                .statusCode(200)
                .header("ETag", equalTo('"' + read.path("sha256").toString() + "+gzip\""))
                .header("Cache-Control", equalTo("no-cache"));

        for (String part : List.of("", "/revisions", "/revisions/1", "/verification")) {
            String address = Publication.of(report) + part;
            String tag = given().head(address)
                    .then()
                    .statusCode(200)
                    .body(emptyString())
                    .extract()
                    .header("ETag");
            given().header("If-None-Match", tag)
                    .get(address)
                    .then()
                    .statusCode(304)
                    .header("ETag", equalTo(tag));
        }
    }

    @Test
    void a_revision_says_where_it_stands_among_the_others() {
        String report = Desk.publishedReport();
        Publication.amended(report, "已更正");
        String at = Publication.of(report);

        Publication.read(report)
                .then()
                .header(
                        "Link",
                        equalTo(
                                "<%1$s/revisions/2>; rel=\"canonical\", <%1$s>; rel=\"latest-version\", <%1$s/revisions>;"
                                                .formatted(at)
                                        + " rel=\"version-history\", <%s/revisions/1>; rel=\"predecessor-version\""
                                                .formatted(at)));
        Publication.revision(report, 1).then().header("Link", matchesPattern("((?!predecessor).)*"));
    }

    @Test
    void a_publication_is_read_as_it_was_known_at_a_moment() {
        String report = Desk.publishedReport();
        String first = Publication.json(report, 1).get("publishedAt").asText();
        Publication.amended(report, "已更正");

        asOf(report, first).then().statusCode(200).body("revision", equalTo(1));
        asOf(report, first.replace("Z", "+00:00")).then().statusCode(200).body("revision", equalTo(1));
        asOf(report, "2099-01-01T00:00:00+08:00").then().statusCode(200).body("revision", equalTo(2));
        asOf(report, "2019-04-03T00:00:00Z").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "2025-01-01",
                "2025-01-01T00:00:00",
                "2025-02-30T00:00:00Z",
                "2025-01-01T25:00:00Z",
                "+12025-01-01T00:00:00Z",
                "2025-01-01T00:00:00 08:00"
            })
    void what_is_no_moment_is_refused(String moment) {
        String report = Desk.publishedReport();

        asOf(report, moment)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("asOf"))
                .body("errors[0].code", equalTo("not-an-instant"));
    }

    private static Response asOf(String report, String moment) {
        return given().queryParam("asOf", moment).get(Publication.of(report));
    }

    @Test
    void a_parameter_that_is_not_known_or_comes_twice_is_refused() {
        String report = Desk.publishedReport();

        given().get(Publication.of(report) + "?asof=2025-01-01T00:00:00Z")
                .then()
                .statusCode(400);
        given().get(Publication.of(report) + "?format=json&format=json").then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Z00000000000000000/2024",
                "z00000000000000001/2024",
                "%00/2024",
                "Z00000000000000001/02024",
                "Z00000000000000001/999",
                "Z00000000000000001/2024/revisions/1"
            })
    void what_never_was_published_is_not_found(String address) {
        given().urlEncodingEnabled(false)
                .get("/api/v1/publications/" + address)
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "01", "-1", "2", "1.0", "one", "99999999999999999999", "2147483648"})
    void what_is_no_revision_is_not_found(String number) {
        given().get(Publication.of(Desk.publishedReport()) + "/revisions/" + number)
                .then()
                .statusCode(404);
    }

    @Test
    void nothing_published_is_written_over() {
        String report = Publication.of(Desk.publishedReport());

        Api.as("publisher")
                .contentType(ContentType.JSON)
                .body("{}")
                .put(report)
                .then()
                .statusCode(405);
        Api.as("publisher").delete(report + "/revisions/1").then().statusCode(405);
    }
}
