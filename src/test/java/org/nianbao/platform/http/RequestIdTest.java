package org.nianbao.platform.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.support.Api;
import org.nianbao.support.Together;

/** Every request has a name, and whoever speaks of it uses that. */
@QuarkusTest
class RequestIdTest {

    private static final String HEADER = "X-Request-Id";
    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    @ParameterizedTest
    @CsvSource({
        "GET,     /api/v1/forms,               200",
        "HEAD,    /api/v1/forms,               200",
        "GET,     /q/health,                   200",
        "GET,     /q/openapi,                  200",
        "GET,     /q/swagger-ui/,              200",
        "GET,     /problems/forbidden,         200",
        "GET,     /problems/none,              404",
        "GET,     /api/v1/forms?colour=red,    200",
        "GET,     /api/v1/reports,             401",
        "DELETE,  /api/v1/reports,             401",
        "POST,    /api/v1/consistency-check,   415",
        "GET,     /nowhere,                    401"
    })
    void every_answer_carries_it(String method, String path, int status) {
        // The contract's filter would refuse what is asked wrongly on purpose.
        given().noFilters().request(method, path).then().statusCode(status).header(HEADER, matchesPattern(ID));
    }

    @Test
    void a_problem_repeats_it() {
        Response atTheEdge = given().get("/api/v1/reports");
        Response inTheTable = Api.reporter().delete("/api/v1/forms");
        Response inAResource = Api.reporter().get("/api/v1/reports?limit=0");

        assertThat(Set.of(atTheEdge.statusCode(), inTheTable.statusCode(), inAResource.statusCode()))
                .containsExactlyInAnyOrder(401, 405, 400);
        Set.of(atTheEdge, inTheTable, inAResource)
                .forEach(answer -> answer.then().body("requestId", equalTo(answer.header(HEADER))));
    }

    @Test
    void it_is_never_the_callers_own() {
        String sent = "11111111-2222-3333-4444-555555555555";

        assertThat(given().header(HEADER, sent).get("/api/v1/forms").header(HEADER))
                .isNotEqualTo(sent);
    }

    @Test
    void it_is_another_one_for_each_of_many_at_once() {
        Set<String> ids = new TreeSet<>();
        Together.call(20, () -> Api.reporter().get("/api/v1/reports?limit=x")).forEach(answer -> {
            answer.then().body("requestId", equalTo(answer.header(HEADER)));
            ids.add(answer.header(HEADER));
        });

        assertThat(ids).hasSize(20);
    }

    @Test
    void a_body_that_is_too_large_is_refused_with_it() {
        Response refusal = Api.as("registrar")
                .contentType("application/json")
                .body(Map.of("code", "x".repeat(1_100_000)))
                .post("/api/v1/organizations");

        refusal.then().statusCode(413).body("requestId", equalTo(refusal.header(HEADER)));
    }
}
