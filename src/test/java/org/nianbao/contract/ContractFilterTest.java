package org.nianbao.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.builder.ResponseBuilder;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nianbao.support.Api;

/** The guard itself: it lets through what is documented, and nothing else. */
@QuarkusTest
class ContractFilterTest {

    private static final String FORMS = "/api/v1/forms";
    private static final String CHECK = "/api/v1/consistency-check";

    private final Contract contract = Contract.read();
    private final ResponseJudge judge = new ResponseJudge(contract);

    @Test
    void what_is_documented_passes() {
        given().get(FORMS).then().statusCode(200);
        given().head(FORMS).then().statusCode(200);
        given().header("If-None-Match", "*").get(FORMS).then().statusCode(304);
    }

    @Test
    void an_unknown_address_may_be_refused() {
        given().get("/api/v1/nothing").then().statusCode(anyOf(is(401), is(404)));
        Api.reporter().get("/api/v1/nothing").then().statusCode(404);
    }

    @Test
    void an_unknown_method_may_be_refused() {
        Api.reporter().delete(FORMS).then().statusCode(405);
    }

    @Test
    void a_query_parameter_that_is_not_documented_is_noticed() {
        assertThatThrownBy(() -> given().queryParam("colour", "red").get(FORMS))
                .isInstanceOf(AssertionError.class)
                .hasMessage("GET /api/v1/forms, answered 200, does not keep the contract: the query parameter colour is"
                        + " not documented");
    }

    @Test
    void a_body_where_none_is_documented_is_noticed() {
        assertThatThrownBy(() -> given().body("{}").get(FORMS)).hasMessageContaining("none is documented");
    }

    @Test
    void a_request_outside_the_contract_passes_when_it_is_refused() {
        given().contentType("application/json")
                .body("{\"colour\": 1}")
                .post(CHECK)
                .then()
                .statusCode(400);
        given().contentType("text/plain").body("a").post(CHECK).then().statusCode(415);
    }

    @Test
    void an_answer_that_lacks_a_member_or_has_one_too_many_is_noticed() {
        assertThat(judged(answer(200, "{\"items\": []}"))).anyMatch(complaint -> complaint.contains("next"));
        assertThat(judged(answer(200, "{\"items\": [], \"next\": null, \"total\": 2}")))
                .anyMatch(complaint -> complaint.contains("total"));
    }

    @Test
    void an_answer_without_a_documented_header_is_noticed() {
        Response bare = new ResponseBuilder()
                .setStatusCode(200)
                .setContentType("application/json")
                .setBody("{\"items\": [], \"next\": null}")
                .build();

        assertThat(judged(bare)).containsExactly("the header ETag is missing");
    }

    @Test
    void a_status_or_a_content_type_that_is_not_documented_is_noticed() {
        assertThat(judged(answer(202, "{}"))).containsExactly("the status is not documented");
        assertThat(judged(new ResponseBuilder()
                        .clone(answer(200, "x"))
                        .setContentType("text/plain")
                        .build()))
                .containsExactly("the content type text/plain is not documented");
    }

    private List<String> judged(Response answer) {
        Operation forms = contract.at(FORMS).get(0);
        return judge.complaints(forms, answer, "GET");
    }

    private static Response answer(int status, String body) {
        return new ResponseBuilder()
                .setStatusCode(status)
                .setContentType("application/json")
                .setHeader("ETag", "\"1\"")
                .setBody(body)
                .build();
    }
}
