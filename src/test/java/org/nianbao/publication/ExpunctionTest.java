package org.nianbao.publication;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nianbao.support.Api;
import org.nianbao.support.Desk;
import org.nianbao.support.Publication;
import org.nianbao.support.Sql;

/** What must not be public is erased by two persons; its place in the chain stays. */
@QuarkusTest
class ExpunctionTest {

    private static final Map<String, Object> PROPOSAL = Map.of("legalBasis", "保守国家秘密法第五十七条", "reason", "误公开涉密事项");

    private static Response expunge(String user, String report, Object body) {
        return Desk.step(Api.as(user), report, "expunction", body);
    }

    /** Both persons, one after the other. */
    private static void expunged(String report, Object proposal) {
        expunge("publisher", report, proposal).then().statusCode(202);
        expunge("publisher2", report, "{}").then().statusCode(200);
    }

    @Test
    void one_person_proposes_and_nothing_is_erased_yet() {
        String report = Desk.publishedReport();

        expunge("publisher", report, PROPOSAL)
                .then()
                .statusCode(202)
                .body("revisions", contains(1))
                .body("legalBasis", equalTo("保守国家秘密法第五十七条"))
                .body("reason", equalTo("误公开涉密事项"))
                .body("proposedBy", equalTo("publisher"));

        Publication.read(report).then().statusCode(200);
        Response waiting = Api.as("publisher2").get(report + "/expunction");
        waiting.then().statusCode(200).body("revisions", contains(1)).body("proposedBy", equalTo("publisher"));
        Api.as("publisher2")
                .header("If-None-Match", waiting.header("ETag"))
                .get(report + "/expunction")
                .then()
                .statusCode(304);
    }

    @Test
    void another_person_confirms_and_the_content_answers_410_at_every_address_with_the_legal_basis() {
        String report = Desk.publishedReport();
        String published = Publication.json(report, 1).get("publishedAt").asText();
        expunge("publisher", report, PROPOSAL).then().statusCode(202);

        expunge("publisher2", report, "{}")
                .then()
                .statusCode(200)
                .body("status", equalTo("draft"))
                .body("title", equalTo(""))
                .body("requests.received.total", equalTo(null));

        String at = Publication.of(report);
        gone(given().get(at));
        gone(given().queryParam("asOf", published).get(at));
        gone(given().get(at + "/revisions/1"));
        gone(given().get(at + "/revisions/1/difference?from=1"));
        gone(given().get(at + "/posting"));
        Api.as("publisher").get(report + "/expunction").then().statusCode(404);
    }

    private static void gone(Response answer) {
        answer.then()
                .statusCode(410)
                .body("state", equalTo("expunged"))
                .body("reason", equalTo("误公开涉密事项"))
                .body("legalBasis", equalTo("保守国家秘密法第五十七条"));
    }

    @Test
    void numbers_hashes_and_the_chain_stay() {
        String report = Desk.publishedReport();
        Publication.amended(report, "已更正");
        JsonNode first = Publication.json(report, 1);
        JsonNode second = Publication.json(report, 2);

        expunged(report, with("revisions", List.of(1)));

        given().get(Publication.of(report) + "/revisions")
                .then()
                .body("items.state", contains("expunged", "visible"))
                .body("items[0].sha256", equalTo(first.get("sha256").asText()))
                .body("items[0].publishedAt", equalTo(first.get("publishedAt").asText()))
                .body("items[0].reason", equalTo(null))
                .body("items[0].tombstone.legalBasis", equalTo("保守国家秘密法第五十七条"));
        given().get(Publication.of(report) + "/verification")
                .then()
                .body("valid", equalTo(true))
                .body(
                        "revisions.recomputed",
                        contains(null, second.get("sha256").asText()))
                .body("revisions.linked", contains(true, true));
        Publication.read(report).then().statusCode(200).body("revision", equalTo(2));
        assertThat(Desk.status(report)).isEqualTo("published");
    }

    private static Map<String, Object> with(String member, Object value) {
        Map<String, Object> body = new HashMap<>(PROPOSAL);
        body.put(member, value);
        return body;
    }

    @Test
    void nothing_of_the_content_is_left_in_the_tables_of_publications_and_of_the_desk() {
        String report = Desk.completeReport();
        String secret = "绝密" + System.nanoTime();
        Api.patch(report, Map.of("title", secret)).then().statusCode(200);
        Api.patch(report + "/disputes", Map.of("notes", secret)).then().statusCode(200);
        Publication.republish(report);
        Desk.amend(report, secret).then().statusCode(200);

        expunged(report, PROPOSAL);

        for (String table : List.of(
                "publication",
                "publication_revision",
                "publication_expunction",
                "report",
                "report_section",
                "report_gate",
                "report_reason",
                "report_explanation",
                "report_decision")) {
            assertThat(Sql.count("select count(*) from " + table + " t where cast(t as text) like '%" + secret + "%'"))
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void the_blank_draft_cannot_be_discarded_but_a_report_written_anew_continues_the_chain() {
        String report = Desk.publishedReport();
        JsonNode first = Publication.json(report, 1);
        expunged(report, PROPOSAL);

        Api.reporter().header("If-Match", Api.tag(report)).delete(report).then().statusCode(409);
        Api.put(report, Api.demoReport("huaian-2024", report.split("/")[4]))
                .then()
                .statusCode(200);
        Publication.republish(report);

        JsonNode second = Publication.json(report, 2);
        assertThat(second.get("previousSha256")).isEqualTo(first.get("sha256"));
        assertThat(second.get("firstPublishedAt")).isEqualTo(first.get("firstPublishedAt"));
        assertThat(Publication.states(report)).containsExactly("expunged", "visible");
    }

    @Test
    void what_was_withdrawn_can_be_expunged_and_says_so() {
        String report = Desk.publishedReport();
        Desk.withdraw(report, "涉密").then().statusCode(200);

        expunged(report, PROPOSAL);

        gone(Publication.revision(report, 1));
    }

    @Test
    void one_person_is_not_both() {
        String report = Desk.publishedReport();
        expunge("publisher", report, PROPOSAL).then().statusCode(202);

        for (Object body : List.of("{}", PROPOSAL)) {
            expunge("publisher", report, body).then().statusCode(409).body("detail", containsString("另一位发布人"));
        }
        Publication.read(report).then().statusCode(200);
    }

    @Test
    void who_confirms_something_else_than_what_waits_is_refused() {
        String report = Desk.publishedReport();
        Publication.amended(report, "已更正");
        expunge("publisher", report, with("revisions", List.of(1))).then().statusCode(202);

        for (Map<String, Object> other :
                List.of(with("revisions", List.of(1, 2)), with("reason", "别的"), with("legalBasis", "别的"))) {
            expunge("publisher2", report, other).then().statusCode(409);
        }
        expunge("publisher2", report, with("revisions", List.of(1))).then().statusCode(200);
        assertThat(Publication.states(report)).containsExactly("expunged", "visible");
    }

    @Test
    void a_mistaken_proposal_is_replaced_by_the_next_one_of_the_same_person() {
        String report = Desk.publishedReport();
        Publication.amended(report, "已更正");
        expunge("publisher", report, PROPOSAL).then().statusCode(202).body("revisions", contains(1, 2));
        expunge("publisher", report, with("revisions", List.of(1))).then().statusCode(202);

        expunge("publisher2", report, "{}").then().statusCode(200);

        assertThat(Publication.states(report)).containsExactly("expunged", "visible");
    }

    @Test
    void a_proposal_that_nobody_confirms_lapses_after_seven_days() {
        String report = Desk.publishedReport();
        Sql.run("""
                insert into publication_expunction (organization, year, revisions, legal_basis, reason, proposed_by, proposed_at)
                values ('%s', 2024, '{1}', '依据', '理由', 'publisher', now() - interval '7 days')""".formatted(report.split("/")[4]));

        Api.as("publisher2").get(report + "/expunction").then().statusCode(404);
        expunge("publisher2", report, "{}").then().statusCode(400);
        Publication.read(report).then().statusCode(200);
    }

    @Test
    void a_proposal_needs_a_reason_and_a_legal_basis() {
        String report = Desk.publishedReport();

        expunge("publisher", report, "{}")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/legalBasis", "/reason"));
        expunge("publisher", report, with("revisions", List.of(2)))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/revisions/0"));
    }

    @Test
    void what_is_expunged_is_not_expunged_again_and_what_never_was_published_not_at_all() {
        String report = Desk.publishedReport();
        expunged(report, PROPOSAL);
        expunge("publisher", report, PROPOSAL).then().statusCode(409);

        String draft = Desk.completeReport();
        expunge("publisher", draft, PROPOSAL).then().statusCode(409);
        Api.as("publisher").get(draft).then().body("allowedActions", not(hasItem("expunction")));
    }

    @Test
    void only_publishers_propose_confirm_and_see_it() {
        String report = Desk.publishedReport();

        expunge("reporter", report, PROPOSAL).then().statusCode(403);
        expunge("reviewer", report, PROPOSAL).then().statusCode(403);
        Api.as("aggregator").get(report + "/expunction").then().statusCode(403);
        given().get(report + "/expunction").then().statusCode(401);
    }
}
