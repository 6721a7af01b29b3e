package org.nianbao.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.support.Api;
import org.nianbao.support.Desk;

/** Nobody judges what they wrote, whatever roles they hold. */
@QuarkusTest
@TestProfile(SeparationOfDutiesTest.Colleagues.class)
class SeparationOfDutiesTest {

    /** Li and Wang may each do everything. */
    public static class Colleagues implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("nianbao.users.file", "classpath:workflow/users.yaml");
        }
    }

    private String report;

    @BeforeEach
    void li_drafts_a_report() {
        String organization = Api.newCode();
        Api.as("li")
                .contentType(ContentType.JSON)
                .body(Map.of("code", organization, "name", "测试局", "kind", "department", "validFrom", "2008-05-01"))
                .post("/api/v1/organizations")
                .then()
                .statusCode(201);
        report = Api.report(organization, 2024);
        Api.as("li")
                .contentType(ContentType.JSON)
                .body(Api.demoReport("huaian-2024", organization))
                .put(report)
                .then()
                .statusCode(201);
    }

    @Test
    void who_wrote_the_draft_passes_no_gate() {
        submit("li");

        pass("li", "data")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/forbidden"))
                .body("detail", equalTo("您修改过本稿，不能审核它"));
        Api.as("li").get(report).then().body("allowedActions", not(hasItem("review")));
        Api.as("wang").get(report).then().body("allowedActions", hasItem("review"));
        pass("wang", "data").then().statusCode(200);
    }

    @Test
    void who_changed_one_section_passes_no_gate() {
        patch("wang", "/disputes", Map.of("notes", "补充")).then().statusCode(200);
        submit("li");

        pass("wang", "data").then().statusCode(403);
    }

    @Test
    void who_wrote_what_stood_there_already_changed_nothing() {
        patch("wang", "/disputes", Map.of("notes", "")).then().statusCode(200);
        submit("li");

        pass("wang", "data").then().statusCode(200);
    }

    @Test
    void who_only_submitted_it_may_pass_gates() {
        submit("wang");

        pass("wang", "data").then().statusCode(200);
    }

    @Test
    void who_wrote_the_draft_decides_none_of_its_findings() {
        patch("li", "/proactive-disclosure", Map.of("normativeDocuments", Map.of("issued", 100)))
                .then()
                .statusCode(200);
        submit("li");
        String finding = Api.as("li").get(report + "/findings").path("warnings[0].id");

        assertThat(decide("li", finding).statusCode()).isEqualTo(403);
        assertThat(decide("wang", finding).statusCode()).isEqualTo(200);
    }

    @Test
    void an_amendment_is_a_new_draft_with_new_authors() {
        submit("li");
        List.of("political", "textual", "data", "confidentiality")
                .forEach(gate -> pass("wang", gate).then().statusCode(200));
        Desk.step(Api.as("wang"), report, "publication", "{}").then().statusCode(201);
        Desk.step(Api.as("li"), report, "amendment", Map.of("reason", "更正"))
                .then()
                .statusCode(200);
        patch("wang", "/disputes", Map.of("notes", "更正")).then().statusCode(200);
        submit("wang");

        pass("wang", "data").then().statusCode(403);
        pass("li", "data").then().statusCode(200);
    }

    private void submit(String by) {
        Desk.step(Api.as(by), report, "submission", "{}").then().statusCode(200);
    }

    private Response pass(String by, String gate) {
        return Desk.gate(Api.as(by), report, gate, Map.of("decision", "passed"));
    }

    private Response patch(String by, String section, Map<String, ?> body) {
        String tag = Api.as(by).get(report + section).header("ETag");
        return Api.as(by)
                .contentType(Api.MERGE_PATCH)
                .header("If-Match", tag)
                .body(body)
                .patch(report + section);
    }

    private Response decide(String by, String finding) {
        return Api.as(by)
                .contentType(ContentType.JSON)
                .body(Map.of("decision", "accepted", "reason", "已核实"))
                .put(report + "/findings/" + finding + "/decision");
    }
}
