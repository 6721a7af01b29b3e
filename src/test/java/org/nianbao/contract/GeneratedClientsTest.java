package org.nianbao.contract;

import static org.hamcrest.Matchers.hasKey;
import static org.nianbao.support.Api.newCode;
import static org.nianbao.support.Api.openReport;
import static org.nianbao.support.Api.reporter;
import static org.nianbao.support.Api.tag;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nianbao.support.Api;

/** What clients that are generated from the contract do, and people who write requests by hand do not. */
@QuarkusTest
class GeneratedClientsTest {

    private static final String ONLY_PROBLEMS = "application/problem+json";

    @Test
    void a_delete_may_ask_for_problems_alone() {
        String report = openReport(2024);
        reporter()
                .header("Accept", ONLY_PROBLEMS)
                .header("If-Match", tag(report))
                .delete(report)
                .then()
                .statusCode(204);

        String organization = "/api/v1/organizations/" + Api.newOrganization("误登机构");
        Api.as("registrar")
                .header("Accept", ONLY_PROBLEMS)
                .header("If-Match", tag(organization))
                .delete(organization)
                .then()
                .statusCode(204);
    }

    @Test
    void an_answer_may_be_asked_for_together_with_problems() {
        reporter()
                .header("Accept", "application/json, application/problem+json")
                .get("/api/v1/reports")
                .then()
                .statusCode(200);
        reporter()
                .header("Accept", "application/json, application/problem+json")
                .get(Api.report(newCode(), 2024))
                .then()
                .statusCode(404);
    }

    @Test
    void commas_in_a_list_may_be_encoded() {
        reporter()
                .urlEncodingEnabled(false)
                .get(openReport(2024) + "?include=findings%2Cform")
                .then()
                .statusCode(200)
                .body("included", hasKey("findings"))
                .body("included", hasKey("form"));
    }

    @Test
    void a_patch_may_be_sent_as_plain_json() {
        String report = openReport(2024);
        reporter()
                .contentType("application/json")
                .header("If-Match", tag(report))
                .body(Map.of("title", "题目"))
                .patch(report)
                .then()
                .statusCode(200);
    }
}
