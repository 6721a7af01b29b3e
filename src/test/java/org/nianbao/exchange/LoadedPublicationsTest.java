package org.nianbao.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nianbao.support.Api;
import org.nianbao.support.Desk;
import org.nianbao.support.Publication;
import org.nianbao.support.Sql;

/** Reports that were published elsewhere are loaded as they were published. */
@QuarkusTest
class LoadedPublicationsTest {

    private static final String SHA = "0123456789abcdef".repeat(4);

    @Test
    void a_line_becomes_an_imported_revision_with_its_source_and_its_findings() {
        String organization = Api.newOrganization("批量局");
        ObjectNode report = Loading.report(organization);
        ((ObjectNode) report.at("/requests/received")).put("total", 3120);
        report.putObject("source")
                .put("url", "https://www.example.gov.cn/a.html")
                .putNull("name")
                .put("sha256", SHA);

        List<JsonNode> results = Loading.publish(report);

        assertThat(results.get(0)).isEqualTo(Loading.json("""
                        {"line": 1, "organization": "%s", "year": 2024, "result": "created", "revision": 1,
                         "findings": {"errors": 2, "warnings": 0, "blank": 0}}""".formatted(organization)));
        JsonNode read = Publication.json(Api.report(organization, 2024), 1);
        assertThat(read.get("origin").asText()).isEqualTo("imported");
        assertThat(read.at("/source/url").asText()).isEqualTo("https://www.example.gov.cn/a.html");
        assertThat(read.get("organizationName").asText()).isEqualTo("批量局");
        assertThat(read.get("findings").findValuesAsText("rule")).contains("requests-balance", "requests-row-sum");
        assertThat(read.at("/requests/received/total").asInt()).isEqualTo(3120);
        verified(organization, 1);
        assertThat(Sql.texts("""
                select open_errors || ' ' || cardinality(cells) from publication_figures where organization = '%s'""".formatted(organization))).containsExactly("2 200");
    }

    private static void verified(String organization, int revisions) {
        Api.anonymous()
                .get(Publication.of(Api.report(organization, 2024)) + "/verification")
                .then()
                .statusCode(200)
                .body("valid", equalTo(true))
                .body("revisions.size()", equalTo(revisions));
    }

    @Test
    void the_same_lines_again_change_nothing_and_other_ones_are_the_next_revision() {
        String organization = Api.newOrganization("批量局");
        ObjectNode report = Loading.report(organization);
        ObjectNode changed = report.deepCopy();
        ((ObjectNode) changed.at("/disputes")).put("notes", "更改");

        List<JsonNode> results = Loading.publish(report, report, changed);
        List<JsonNode> again = Loading.publish(changed);

        assertThat(Loading.each(results, "/result")).containsExactly("created", "unchanged", "replaced");
        assertThat(Loading.each(results, "/revision")).containsExactly("1", "1", "2");
        assertThat(Loading.each(again, "/result")).containsExactly("unchanged");
        JsonNode second = Publication.json(Api.report(organization, 2024), 2);
        assertThat(second.get("reason").asText()).isEqualTo("重新导入");
        assertThat(second.get("previousSha256"))
                .isEqualTo(Publication.json(Api.report(organization, 2024), 1).get("sha256"));
        verified(organization, 2);
    }

    @Test
    void a_publication_that_was_read_elsewhere_is_loaded_as_it_is() {
        String report = Desk.publishedReport();
        String organization = Api.newOrganization("另一局");
        ObjectNode exported = Publication.json(report, 1).deepCopy();
        exported.put("organization", organization);
        exported.putObject("posting").putNull("url");

        assertThat(Loading.each(Loading.publish(exported), "/result")).containsExactly("created");
        assertThat(Publication.json(Api.report(organization, 2024), 1)
                        .get("organizationName")
                        .asText())
                .isEqualTo("另一局");
    }

    @Test
    void what_stands_on_the_desk_or_was_filed_here_is_not_loaded_over() {
        String draft = Desk.completeReport();
        String published = Desk.publishedReport();

        List<JsonNode> results = Loading.publish(
                Loading.report(draft.split("/")[4]), Loading.report(published.split("/")[4]));

        assertThat(Loading.each(results, "/problem/type"))
                .containsExactly("/problems/already-exists", "/problems/already-exists");
        assertThat(Publication.states(published)).containsExactly("visible");
    }

    @Test
    void nothing_is_loaded_while_the_filing_season_is_open() {
        String organization = Api.newOrganization("批量局");
        int year = java.time.LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).getYear();
        ObjectNode report = Loading.report(organization).put("year", year);

        List<JsonNode> results =
                Loading.publish(report, Loading.report(organization).put("year", year + 1));

        assertThat(Loading.each(results, "/problem/type"))
                .containsExactly("/problems/invalid-transition", "/problems/invalid-request");
        assertThat(results.get(1).at("/problem/errors/0/code").asText()).isEqualTo("year-to-come");
    }

    @Test
    void an_organization_with_more_time_keeps_its_season_for_itself() {
        String late = Api.newOrganization("延期局");
        String other = Api.newOrganization("批量局");
        Api.as("reviewer")
                .contentType("application/json")
                .body(Map.of("organization", late, "year", 2024, "until", "2090-01-01", "reason", "机构改革"))
                .post("/api/v1/extensions")
                .then()
                .statusCode(201);

        List<JsonNode> results = Loading.publish(Loading.report(late), Loading.report(other));

        assertThat(Loading.each(results, "/result")).containsExactly("refused", "created");
    }

    @Test
    void a_cell_that_nobody_could_read_stops_its_line() {
        ObjectNode report = Loading.report(Api.newOrganization("批量局"));
        ((ObjectNode) report.at("/proactiveDisclosure/administrativeFees")).putNull("amount");
        ((ObjectNode) report.at("/proactiveDisclosure"))
                .putObject("marks")
                .putObject("/proactiveDisclosure/administrativeFees/amount")
                .put("mark", "unread")
                .put("raw", "96l7")
                .put("note", "");

        JsonNode result = Loading.publish(report).get(0);

        assertThat(result.at("/problem/type").asText()).isEqualTo("/problems/inconsistent-report");
        assertThat(result.at("/problem/violations")).isNotEmpty();
    }

    @Test
    void an_unknown_organization_is_named() {
        JsonNode result = Loading.publish(Loading.report(Api.newCode())).get(0);

        assertThat(result.at("/problem/errors/0/pointer").asText()).isEqualTo("/organization");
        assertThat(result.at("/problem/errors/0/code").asText()).isEqualTo("unknown-organization");
    }

    @Test
    void a_loaded_publication_is_amended_on_the_desk_and_then_loaded_no_more() {
        String organization = Api.newOrganization("批量局");
        Loading.publish(Loading.report(organization));
        String report = Api.report(organization, 2024);
        Api.reporter().get(report).then().statusCode(404);

        Desk.amend(report, "更正").then().statusCode(200).body("status", equalTo("draft"));
        Api.patch(report + "/disputes", Map.of("notes", "更正说明")).then().statusCode(200);
        Publication.republish(report);

        assertThat(Publication.json(report, 2).get("origin").asText()).isEqualTo("imported");
        assertThat(Loading.each(Loading.publish(Loading.report(organization)), "/problem/type"))
                .containsExactly("/problems/already-exists");
        verified(organization, 2);
    }

    @Test
    void a_loaded_publication_is_withdrawn_with_its_reason() {
        String organization = Api.newOrganization("批量局");
        Loading.publish(Loading.report(organization));
        String report = Api.report(organization, 2024);

        Desk.withdraw(report, "重复").then().statusCode(200).body("status", equalTo("withdrawn"));

        Publication.read(report).then().statusCode(410).body("reason", equalTo("重复"));
    }

    @Test
    void a_loaded_publication_is_expunged_by_two_persons() {
        String organization = Api.newOrganization("批量局");
        Loading.publish(Loading.report(organization));
        String report = Api.report(organization, 2024);
        Map<String, String> why = Map.of("legalBasis", "《保守国家秘密法》", "reason", "含有不应公开的内容");
        Api.as("publisher").get(report + "/expunction").then().statusCode(404);

        Desk.step(Api.as("publisher"), report, "expunction", why).then().statusCode(202);
        Desk.step(Api.as("publisher2"), report, "expunction", why).then().statusCode(200);

        Publication.read(report).then().statusCode(410).body("state", equalTo("expunged"));
    }

    @Test
    void a_step_that_is_refused_leaves_a_loaded_publication_as_it_was() {
        String organization = Api.newOrganization("批量局");
        Loading.publish(Loading.report(organization));
        String report = Api.report(organization, 2024);

        Desk.step(Api.as("publisher"), report, "amendment", "{}").then().statusCode(400);
        Desk.submit(report).then().statusCode(404);

        Api.reporter().get(report).then().statusCode(404);
    }

    @Test
    void a_report_is_not_opened_where_one_was_loaded() {
        String organization = Api.newOrganization("批量局");
        Loading.publish(Loading.report(organization));

        Api.reporter()
                .contentType("application/json")
                .body(Map.of("organization", organization, "year", 2024))
                .post("/api/v1/reports")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/already-exists"));
        assertThat(Loading.each(Loading.file(Loading.report(organization)), "/problem/type"))
                .containsExactly("/problems/already-exists");
    }

    @Test
    void the_history_tells_who_loaded_a_publication() {
        String organization = Api.newOrganization("批量局");
        Loading.publish(Loading.report(organization));

        assertThat(Sql.texts("""
                select action || ' ' || actor || ' ' || (request_id is not null) from report_history
                where organization = '%s'""".formatted(organization))).containsExactly("publication publisher true");
    }
}
