package org.nianbao.workflow;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nianbao.support.Api;
import org.nianbao.support.Desk;

/** What clerk and reviewer say to the findings of a report. */
@QuarkusTest
class FindingsUnderReviewTest {

    @Test
    void the_data_gate_is_closed_to_a_warning_to_which_nobody_said_anything() {
        String report = Desk.reportWithWarning();
        Desk.submit(report).then().statusCode(200);
        Desk.pass(report, "political").then().statusCode(200);

        Desk.pass(report, "data")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/invalid-transition"))
                .body("findings", contains(Desk.warning(report)));
    }

    @Test
    void an_explanation_opens_the_data_gate_and_stands_in_the_findings() {
        String report = Desk.reportWithWarning();
        Desk.explain(report, Desk.warning(report), "含上年转入")
                .then()
                .statusCode(200)
                .body("text", equalTo("含上年转入"));
        Desk.submit(report).then().statusCode(200);

        Desk.pass(report, "data").then().statusCode(200).body("status", equalTo("submitted"));

        Api.reporter()
                .get(report + "/findings")
                .then()
                .body("warnings.explanation.text", contains("含上年转入"))
                .body("warnings.explanation.explainedBy", contains("reporter"))
                .body("warnings.decision", contains(nullValue()));
    }

    @Test
    void a_decision_opens_the_data_gate_without_an_explanation() {
        String report = Desk.reportWithWarning();
        Desk.submit(report).then().statusCode(200);

        Desk.decide(report, Desk.warning(report), "dismissed").then().statusCode(200);

        Desk.pass(report, "data").then().statusCode(200);
    }

    @Test
    void an_explanation_no_longer_counts_when_a_value_of_the_finding_changes() {
        String report = Desk.reportWithWarning();
        Desk.explain(report, Desk.warning(report), "含上年转入").then().statusCode(200);

        Api.patch(report + "/proactive-disclosure", Map.of("normativeDocuments", Map.of("issued", 200)))
                .then()
                .statusCode(200);

        Api.reporter().get(report + "/findings").then().body("warnings.explanation", contains(nullValue()));
    }

    @Test
    void an_explanation_survives_a_change_elsewhere() {
        String report = Desk.reportWithWarning();
        Desk.explain(report, Desk.warning(report), "含上年转入").then().statusCode(200);

        Api.patch(report + "/disputes", Map.of("notes", "补充")).then().statusCode(200);

        Api.reporter().get(report + "/findings").then().body("warnings.explanation.text", contains("含上年转入"));
    }

    @Test
    void a_decision_judges_the_explanation_that_stood_then() {
        String report = Desk.reportWithWarning();
        Desk.explain(report, Desk.warning(report), "含上年转入").then().statusCode(200);
        Desk.submit(report).then().statusCode(200);
        Desk.decide(report, Desk.warning(report), "accepted").then().statusCode(200);

        explainAgain(report, "*").then().statusCode(200);

        Api.reporter().get(report + "/findings").then().body("warnings.decision", contains(nullValue()));
    }

    @Test
    void what_was_said_is_said_over_only_with_the_tag_of_the_report() {
        String report = Desk.reportWithWarning();
        Desk.explain(report, Desk.warning(report), "含上年转入").then().statusCode(200);

        Desk.explain(report, Desk.warning(report), "另一说法").then().statusCode(428);
        explainAgain(report, "\"1.1\"").then().statusCode(412);
        explainAgain(report, Api.tag(report)).then().statusCode(200).body("text", equalTo("另一说法"));
    }

    @Test
    void an_explanation_no_longer_changes_once_the_data_gate_is_passed() {
        String report = Desk.reportWithWarning();
        Desk.explain(report, Desk.warning(report), "含上年转入").then().statusCode(200);
        Desk.submit(report).then().statusCode(200);
        Desk.pass(report, "data").then().statusCode(200);

        explainAgain(report, "*").then().statusCode(409).body("type", equalTo("/problems/invalid-transition"));
    }

    @Test
    void a_finding_that_does_not_stand_is_neither_explained_nor_decided() {
        String report = Desk.submittedReport();

        Desk.explain(report, "0000000000000000", "说明").then().statusCode(404);
        Desk.decide(report, "0000000000000000", "accepted").then().statusCode(404);
    }

    @Test
    void a_blank_text_is_refused_by_its_place() {
        String report = Desk.reportWithWarning();

        Desk.explain(report, Desk.warning(report), "  ")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/text"))
                .body("errors.code", contains("blank"));
    }

    @Test
    void a_return_points_to_places_of_the_report_only() {
        String report = Desk.submittedReport();

        Desk.giveBack(report, "/requests/received/nobody", "?", "/disputes", "请核对")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/reasons/0/pointer"))
                .body("errors.code", contains("no-such-place"));
        Api.reporter().get(report).then().body("allowedActions", not(hasItem("update")));
    }

    private static Response explainAgain(String report, String tag) {
        RequestSpecification request =
                Api.reporter().contentType(ContentType.JSON).header("If-Match", tag);
        return request.body(Map.of("text", "另一说法")).put(report + "/findings/" + Desk.warning(report) + "/explanation");
    }
}
