package org.nianbao.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.problem.ProblemType;

/** Every operation that is open to all answers as the contract says, and its examples are real. */
@QuarkusTest
class PublicOperationsTest {

    private final Contract contract = Contract.read();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/forms",
                "/api/v1/forms/2019",
                "/api/v1/forms/2021",
                "/api/v1/forms/2019/rules",
                "/api/v1/forms/2021/rules",
                "/api/v1/forms/crosswalk",
                "/q/health",
                "/q/health/live",
                "/q/health/ready",
                "/q/health/started"
            })
    void what_is_open_to_all_is_answered_as_documented(String address) {
        given().get(address).then().statusCode(200);
        given().head(address).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({"2019, 198", "2021, 200"})
    void a_form_has_all_its_cells(String form, int cells) {
        given().get("/api/v1/forms/" + form).then().statusCode(200).body("cells", hasSize(cells));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/forms/1999", "/api/v1/forms/1999/rules", "/problems/none"})
    void what_is_not_there_is_a_problem(String address) {
        given().get(address).then().statusCode(404);
    }

    @Test
    void every_problem_has_its_page_for_programs_and_for_people() {
        Arrays.stream(ProblemType.values()).map(ProblemType::uri).forEach(page -> {
            given().get(page).then().statusCode(200).contentType("application/json");
            given().accept("text/html").get(page).then().statusCode(200).contentType("text/html");
        });
    }

    @Test
    void the_example_of_a_clean_report_is_answered_as_its_example_says() throws JsonProcessingException {
        Response answer = check(contract.example("Huaian2024"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer)).isEqualTo(withRuleSetOf(answer, contract.example("Clean")));
    }

    @Test
    void the_example_of_a_slip_is_answered_as_its_example_says() throws JsonProcessingException {
        ObjectNode slip = contract.example("Huaian2024").deepCopy();
        ((ObjectNode) slip.at("/requests/received")).put("naturalPersons", 3002);

        Response answer = check(slip);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer))
                .isEqualTo(withRequestIdOf(answer, withRuleSetOf(answer, contract.example("SlipFound"))));
    }

    @Test
    void the_check_refuses_in_english_where_that_is_asked_for() {
        given().header("Accept-Language", "en")
                .contentType("application/json")
                .body("{}")
                .post("/api/v1/consistency-check")
                .then()
                .statusCode(400)
                .body("title", equalTo("Invalid request"));
    }

    private static Response check(JsonNode report) {
        return given().contentType("application/json").body(report.toString()).post("/api/v1/consistency-check");
    }

    private static JsonNode json(Response answer) throws JsonProcessingException {
        return Contract.exact(new ObjectMapper()).readTree(answer.asString());
    }

    /** The hash changes with every word of the catalogue; an example shows one. */
    private static JsonNode withRuleSetOf(Response answer, JsonNode example) throws JsonProcessingException {
        return ((ObjectNode) example.deepCopy()).set("ruleSet", json(answer).get("ruleSet"));
    }

    private static JsonNode withRequestIdOf(Response answer, JsonNode example) {
        return ((ObjectNode) example).put("requestId", answer.header("X-Request-Id"));
    }
}
