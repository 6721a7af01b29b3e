package org.nianbao.publication;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nianbao.support.Api;
import org.nianbao.support.Desk;
import org.nianbao.support.Publication;

/** What is published is not changed; a later revision follows it. */
@QuarkusTest
class AmendedPublicationTest {

    @Test
    void an_amendment_that_changes_nothing_is_not_submitted() {
        String report = Desk.publishedReport();
        Desk.amend(report, "核对").then().statusCode(200).body("status", equalTo("draft"));

        Desk.submit(report).then().statusCode(409);

        Publication.read(report).then().statusCode(200).body("revision", equalTo(1));
    }

    @Test
    void an_amendment_becomes_the_next_revision_and_keeps_the_first_day() {
        String report = Desk.publishedReport();
        JsonNode first = Publication.json(report, 1);

        Publication.amended(report, "已更正");

        JsonNode second = Publication.json(report, 2);
        assertThat(second.get("previousSha256")).isEqualTo(first.get("sha256"));
        assertThat(second.get("firstPublishedAt")).isEqualTo(first.get("publishedAt"));
        assertThat(second.get("publishedAt").asText())
                .isGreaterThan(first.get("publishedAt").asText());
        assertThat(second.get("reason").asText()).isEqualTo("更正");
        assertThat(second.at("/disputes/notes").asText()).isEqualTo("已更正");
        assertThat(Publication.json(report, 1)).isEqualTo(first);
        Publication.read(report).then().body("revision", equalTo(2));
        Api.reporter().get(report).then().body("revision", equalTo(2)).body("status", equalTo("published"));
    }

    @Test
    void the_public_reads_the_last_revision_while_the_next_one_is_written() {
        String report = Desk.publishedReport();
        Desk.amend(report, "更正").then().statusCode(200);
        Api.patch(report, Map.of("title", "改过的标题")).then().statusCode(200);

        Publication.read(report).then().statusCode(200).body("revision", equalTo(1));
        assertThat(Publication.json(report, 1).get("title").asText()).isNotEqualTo("改过的标题");
    }

    @Test
    void a_discarded_amendment_leaves_what_was_published() {
        String report = Desk.publishedReport();
        JsonNode before = Publication.json(Api.reporter().get(report).then());
        Desk.amend(report, "更正").then().statusCode(200);
        Api.patch(report + "/disputes", Map.of("notes", "作废")).then().statusCode(200);

        Api.reporter().header("If-Match", Api.tag(report)).delete(report).then().statusCode(204);

        JsonNode after = Publication.json(Api.reporter().get(report).then());
        assertThat(after.get("status").asText()).isEqualTo("published");
        assertThat(after.get("disputes")).isEqualTo(before.get("disputes"));
        assertThat(Publication.states(report)).containsExactly("visible");
    }

    @Test
    void a_publication_lists_its_revisions() {
        String report = Desk.publishedReport();
        Publication.amended(report, "已更正");
        JsonNode first = Publication.json(report, 1);
        JsonNode second = Publication.json(report, 2);

        JsonNode list = Publication.json(
                given().get(Publication.of(report) + "/revisions").then().statusCode(200));

        assertThat(list.get("next").isNull()).isTrue();
        assertThat(list.get("items")).hasSize(2);
        for (JsonNode revision : List.of(first, second)) {
            JsonNode item = list.get("items").get(revision.get("revision").asInt() - 1);
            for (String member : List.of("revision", "sha256", "previousSha256", "publishedAt", "reason")) {
                assertThat(item.get(member)).as(member).isEqualTo(revision.get(member));
            }
            assertThat(item.get("url").asText())
                    .isEqualTo(Publication.of(report) + "/revisions/" + revision.get("revision"));
            assertThat(item.get("state").asText()).isEqualTo("visible");
            assertThat(item.get("tombstone").isNull()).isTrue();
        }
    }

    @Test
    void a_difference_is_told_cell_by_cell_and_paragraph_by_paragraph() {
        String report = Desk.approvedReport();
        giveBackWith(report, Map.of("disputes", Map.of("notes", "第一段\n第二段\n第三段\n第四段")));
        Desk.amend(report, "录入有误").then().statusCode(200);
        Api.patch(report + "/disputes", Map.of("notes", "第一段\n第二段，改\n第四段\n第五段"))
                .then()
                .statusCode(200);
        Api.patch(report + "/proactive-disclosure", Map.of("administrativeFees", Map.of("amount", 0.000001)))
                .then()
                .statusCode(200);
        Api.patch(report + "/requests", Map.of("notes", "见附表")).then().statusCode(200);
        Api.patch(report, Map.of("title", "新标题", "preamble", "前言")).then().statusCode(200);
        Publication.republish(report);

        given().get(Publication.of(report) + "/revisions/2/difference")
                .then()
                .statusCode(200)
                .body("from", equalTo(1))
                .body("to", equalTo(2))
                .body("cells.pointer", contains("/proactiveDisclosure/administrativeFees/amount"))
                .body("cells[0].label", equalTo("行政事业性收费 · 本年收费金额（单位：万元）"))
                .body("cells[0].after", equalTo(0.000001f))
                .body("texts.pointer", contains("/preamble", "/requests/notes", "/disputes/notes"))
                .body("texts[2].paragraphs.kind", contains("changed", "removed", "added"))
                .body("texts[2].paragraphs.before", contains("第二段", "第三段", null))
                .body("texts[2].paragraphs.after", contains("第二段，改", null, "第五段"))
                .body("members.pointer", contains("/reason", "/title"))
                .body("members[0].before", nullValue())
                .body("members[0].after", equalTo("录入有误"));
    }

    /** Puts a text into an approved report before it is published. */
    private static void giveBackWith(String report, Map<String, ?> patch) {
        Desk.giveBack(report, "", "补充").then().statusCode(200);
        Api.patch(report, patch).then().statusCode(200);
        Publication.republish(report);
    }

    @Test
    void a_difference_is_told_between_any_two_revisions() {
        String report = Desk.publishedReport();
        Publication.amended(report, "甲");
        Publication.amended(report, "乙");
        String revisions = Publication.of(report) + "/revisions/";

        given().get(revisions + "3/difference?from=1").then().statusCode(200).body("from", equalTo(1));
        given().get(revisions + "1/difference?from=3")
                .then()
                .statusCode(200)
                .body("texts[0].paragraphs.after", contains((Object) null))
                .body("texts[0].paragraphs.before", contains("乙"));
        given().get(revisions + "2/difference?from=2").then().statusCode(200).body("members", empty());
        given().get(revisions + "4/difference").then().statusCode(404);
    }

    @Test
    void a_difference_from_what_is_no_revision_is_refused() {
        String report = Desk.publishedReport();
        String difference = Publication.of(report) + "/revisions/1/difference";

        for (String from : List.of("", "?from=2", "?from=0", "?from=one")) {
            given().get(difference + from).then().statusCode(400).body("errors[0].pointer", equalTo("from"));
        }
    }

    @Test
    void the_chain_is_verified() {
        String report = Desk.publishedReport();
        Publication.amended(report, "已更正");
        String first = Publication.json(report, 1).get("sha256").asText();
        String second = Publication.json(report, 2).get("sha256").asText();

        given().get(Publication.of(report) + "/verification")
                .then()
                .statusCode(200)
                .body("valid", equalTo(true))
                .body("revisions.sha256", contains(first, second))
                .body("revisions.recomputed", contains(first, second))
                .body("revisions.previousSha256", contains(null, first))
                .body("revisions.linked", contains(true, true))
                .body("revisions.state", contains("visible", "visible"));
    }
}
