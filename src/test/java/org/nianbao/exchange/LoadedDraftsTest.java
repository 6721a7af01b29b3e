package org.nianbao.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nianbao.support.Api;
import org.nianbao.support.Desk;
import org.nianbao.support.Publication;

/** Reports that are loaded onto the desk are drafts like any other. */
@QuarkusTest
class LoadedDraftsTest {

    @Test
    void a_line_becomes_a_draft_and_the_same_line_again_changes_nothing() {
        String organization = Api.newOrganization("批量局");
        ObjectNode report = Loading.report(organization);

        List<JsonNode> first = Loading.file(report);
        List<JsonNode> again = Loading.file(report);

        assertThat(first).hasSize(1);
        assertThat(first.get(0)).isEqualTo(Loading.json("""
                        {"line": 1, "organization": "%s", "year": 2024, "result": "created",
                         "findings": {"errors": 0, "warnings": 0, "blank": 0}}""".formatted(organization)));
        assertThat(Loading.each(again, "/result")).containsExactly("unchanged");
        Api.reporter()
                .get(Api.report(organization, 2024))
                .then()
                .statusCode(200)
                .body("status", equalTo("draft"))
                .body("origin", equalTo("filed"))
                .body("requests.received.total", equalTo(3119));
    }

    @Test
    void a_line_takes_the_place_of_a_draft_and_the_history_tells_who_changed_which_cell() {
        String organization = Api.newOrganization("批量局");
        Loading.file(Loading.report(organization));
        ObjectNode changed = Loading.report(organization);
        ((ObjectNode) changed.at("/disputes")).put("notes", "批量更改");

        List<JsonNode> results = Loading.file(changed);

        assertThat(Loading.each(results, "/result")).containsExactly("replaced");
        Api.reporter()
                .get(Api.report(organization, 2024) + "/history")
                .then()
                .body("items.action", hasItem("update"))
                .body("items.actor", hasItem("reporter"))
                .body("items.changes.flatten().pointer", hasItem("/disputes/notes"));
    }

    @Test
    void who_loaded_a_draft_has_written_it_and_passes_no_gate() {
        String organization = Api.newOrganization("批量局");
        Loading.file(Loading.report(organization));
        String report = Api.report(organization, 2024);
        Desk.submit(report).then().statusCode(200);

        Desk.gate(Api.as("reviewer"), report, "data", "{\"decision\": \"passed\"}")
                .then()
                .statusCode(200);
        assertThat(org.nianbao.support.Sql.texts("""
                select author from report_author a join report r on r.id = a.report
                where r.organization = '%s'""".formatted(organization))).containsExactly("reporter");
    }

    @Test
    void a_report_that_is_submitted_or_published_is_not_touched() {
        String submitted = Desk.submittedReport();
        String published = Desk.publishedReport();
        ObjectNode first = changed(submitted);
        ObjectNode second = changed(published);
        String fresh = Api.newOrganization("批量局");

        List<JsonNode> results = Loading.file(first, Loading.report(fresh), second);

        assertThat(Loading.each(results, "/result")).containsExactly("refused", "created", "refused");
        assertThat(Loading.each(results, "/problem/type"))
                .containsExactly("/problems/invalid-transition", "", "/problems/invalid-transition");
        assertThat(Publication.json(published, 1).at("/disputes/notes").asText())
                .doesNotContain("批量");
    }

    private static ObjectNode changed(String report) {
        ObjectNode changed = Loading.report(report.split("/")[4]);
        ((ObjectNode) changed.at("/disputes")).put("notes", "批量更改");
        return changed;
    }

    @Test
    void a_dry_run_tells_the_same_and_changes_nothing() {
        String organization = Api.newOrganization("批量局");

        List<JsonNode> results = Loading.results(
                Loading.send(Api.reporter(), "?dryRun=true", Loading.lines(Loading.report(organization), "{")));

        assertThat(Loading.each(results, "/result")).containsExactly("created", "refused");
        Api.reporter().get(Api.report(organization, 2024)).then().statusCode(404);
    }

    @Test
    void what_the_desk_answers_can_be_loaded_as_it_is() {
        String report = Desk.completeReport();
        String read = Api.reporter().get(report).asString();

        assertThat(Loading.each(Loading.file(read), "/result")).containsExactly("unchanged");
    }
}
