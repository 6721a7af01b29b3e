package org.nianbao.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nianbao.support.Api;
import org.nianbao.support.Desk;

/** What happens between the clerk and the reviewer. */
@QuarkusTest
class ReviewTest {

    @Test
    void a_submission_locks_the_report_for_its_clerk() {
        String report = Desk.completeReport();

        Desk.submit(report).then().statusCode(200).body("status", equalTo("submitted"));

        Api.patch(report + "/disputes", Map.of("notes", "补充"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/invalid-transition"))
                .body("state", equalTo("submitted"));
        Api.reporter().header("If-Match", Api.tag(report)).delete(report).then().statusCode(409);
    }

    @Test
    void a_report_that_does_not_reconcile_is_not_submitted() {
        String report = Desk.completeReport();
        Api.patch(report + "/requests", Map.of("received", Map.of("total", 3120)))
                .then()
                .statusCode(200);

        Desk.submit(report)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/inconsistent-report"))
                .body("violations.rule", contains("requests-balance", "requests-row-sum"));
        assertThat(Desk.status(report)).isEqualTo("draft");
    }

    @Test
    void all_four_gates_passed_approve_the_report() {
        String report = Desk.submittedReport();

        for (String gate : List.of("political", "textual", "data")) {
            Desk.pass(report, gate).then().statusCode(200).body("status", equalTo("submitted"));
        }
        Desk.pass(report, "confidentiality").then().statusCode(200).body("status", equalTo("approved"));
    }

    @Test
    void an_unreviewed_submission_can_be_recalled() {
        String report = Desk.submittedReport();

        Desk.step(Api.reporter(), report, "recall", "{}").then().statusCode(200).body("status", equalTo("draft"));
    }

    @Test
    void a_submission_under_review_cannot_be_recalled() {
        String report = Desk.submittedReport();
        Desk.pass(report, "data").then().statusCode(200);

        Desk.step(Api.reporter(), report, "recall", "{}").then().statusCode(409);
        Api.reporter().get(report).then().body("allowedActions", not(hasItem("recall")));
    }

    @Test
    void a_refused_gate_returns_the_report_with_its_comment_as_the_reason() {
        String report = Desk.submittedReport();
        Desk.pass(report, "data").then().statusCode(200);

        Desk.gate(report, "textual", Map.of("decision", "refused", "comment", "第一部分有错字"))
                .then()
                .statusCode(200)
                .body("status", equalTo("returned"));

        Api.reporter()
                .get(report + "/reviews")
                .then()
                .statusCode(200)
                .body("gates.decision", contains((Object) null, null, null, null))
                .body("reasons.pointer", contains(""))
                .body("reasons.text", contains("第一部分有错字"))
                .body("reasons.answered", contains(false));
    }

    @Test
    void a_return_is_answered_by_a_change_or_by_an_explanation() {
        String report = Desk.submittedReport();
        Desk.giveBack(report, "/disputes/notes", "请说明", "/requests/received/total", "与附表不符")
                .then()
                .statusCode(200)
                .body("status", equalTo("returned"));

        Desk.submit(report).then().statusCode(409).body("reasons.size()", equalTo(2));

        Api.patch(report + "/disputes", Map.of("notes", "补充说明")).then().statusCode(200);
        String left = Desk.submit(report)
                .then()
                .statusCode(409)
                .body("reasons.size()", equalTo(1))
                .extract()
                .path("reasons[0]");
        Desk.explain(report, left, "数据无误，附表有误").then().statusCode(200);

        Desk.submit(report).then().statusCode(200).body("status", equalTo("submitted"));
    }
}
