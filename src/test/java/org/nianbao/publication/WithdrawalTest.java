package org.nianbao.publication;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nianbao.support.Api;
import org.nianbao.support.Desk;
import org.nianbao.support.Publication;

/** What is withdrawn is out of sight at every address, for good, and says why. */
@QuarkusTest
class WithdrawalTest {

    @Test
    void a_withdrawn_publication_answers_410_with_the_reason_at_every_address_that_led_to_it() {
        String report = Desk.publishedReport();
        String published = Publication.json(report, 1).get("publishedAt").asText();
        String tag = Publication.read(report).header("ETag");
        Publication.amended(report, "已更正");

        Desk.withdraw(report, "误将内部稿发布").then().statusCode(200).body("status", equalTo("withdrawn"));

        String at = Publication.of(report);
        gone(given().get(at), 2);
        gone(given().header("If-None-Match", tag).get(at), 2);
        gone(given().queryParam("asOf", published).get(at), 1);
        gone(given().get(at + "/revisions/1"), 1);
        gone(given().get(at + "/revisions/2?format=json"), 2);
        gone(given().get(at + "/revisions/2/difference"), 2);
        gone(given().get(at + "/posting"), 2);
        given().head(at).then().statusCode(410);
        given().queryParam("organization", organization(report))
                .get("/api/v1/publications")
                .then()
                .body("items.size()", equalTo(0));
        given().get(at + "/verification").then().statusCode(200).body("valid", equalTo(true));
    }

    private static void gone(Response answer, int revision) {
        answer.then()
                .statusCode(410)
                .body("type", equalTo("/problems/withdrawn"))
                .body("revision", equalTo(revision))
                .body("state", equalTo("withdrawn"))
                .body("reason", equalTo("误将内部稿发布"))
                .body("withdrawnAt", notNullValue())
                .body("$", not(hasKey("legalBasis")));
    }

    private static String organization(String report) {
        return report.split("/")[4];
    }

    @Test
    void a_withdrawn_report_can_be_published_again_as_a_further_revision() {
        String report = Desk.publishedReport();
        String first = Publication.json(report, 1).get("sha256").asText();
        Desk.withdraw(report, "核对").then().statusCode(200);

        Desk.step(Api.as("publisher"), report, "publication", Map.of("reason", "核对无误，恢复发布"))
                .then()
                .statusCode(201)
                .body("revision", equalTo(2));

        JsonNode second = Publication.json(report, 2);
        assertThat(second.get("previousSha256").asText()).isEqualTo(first);
        assertThat(second.get("reason").asText()).isEqualTo("核对无误，恢复发布");
        assertThat(Publication.states(report)).containsExactly("withdrawn", "visible");
        Publication.read(report).then().statusCode(200).body("revision", equalTo(2));
        Publication.revision(report, 1).then().statusCode(410).body("reason", equalTo("核对"));
        given().get(Publication.of(report) + "/revisions/2/difference")
                .then()
                .statusCode(410)
                .body("revision", equalTo(1));
    }

    @Test
    void each_revision_tells_the_reason_for_which_it_was_withdrawn_first() {
        String report = Desk.publishedReport();
        Desk.withdraw(report, "第一次").then().statusCode(200);
        Desk.publish(report).then().statusCode(201);
        Desk.withdraw(report, "第二次").then().statusCode(200);

        List<String> reasons = given().get(Publication.of(report) + "/revisions")
                .then()
                .extract()
                .path("items.tombstone.reason");

        assertThat(reasons).containsExactly("第一次", "第二次");
    }

    @Test
    void what_is_not_published_is_not_withdrawn() {
        Desk.withdraw(Desk.approvedReport(), "撤回").then().statusCode(409);

        String report = Desk.publishedReport();
        Desk.withdraw(report, "撤回").then().statusCode(200);
        Desk.withdraw(report, "再次撤回").then().statusCode(409);
    }

    @Test
    void an_amendment_goes_on_when_what_it_amends_is_withdrawn_and_is_published_after_it() {
        String report = Desk.publishedReport();
        Desk.amend(report, "更正").then().statusCode(200);

        Desk.withdraw(report, "数据有误").then().statusCode(200).body("status", equalTo("draft"));

        Publication.read(report).then().statusCode(410);
        Api.patch(report + "/disputes", Map.of("notes", "已更正")).then().statusCode(200);
        Publication.republish(report);
        assertThat(Publication.states(report)).containsExactly("withdrawn", "visible");
    }

    @Test
    void a_discarded_amendment_of_what_was_withdrawn_leaves_it_withdrawn() {
        String report = Desk.publishedReport();
        Desk.withdraw(report, "数据有误").then().statusCode(200);
        Desk.amend(report, "更正").then().statusCode(200);

        Api.reporter().header("If-Match", Api.tag(report)).delete(report).then().statusCode(204);

        assertThat(Desk.status(report)).isEqualTo("withdrawn");
    }
}
