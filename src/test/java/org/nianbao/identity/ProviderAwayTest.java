package org.nianbao.identity;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.nianbao.support.Tokens.bearer;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nianbao.support.Api;
import org.nianbao.support.Tokens;

/** A service that started while nobody answered for its OpenID Connect provider. */
@QuarkusTest
@TestProfile(ProviderAwayTest.NobodyAnswers.class)
class ProviderAwayTest {

    private static final String DESK = "/api/v1/reports";

    public static class NobodyAnswers implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.oidc.tenant-enabled", "true", "quarkus.oidc.auth-server-url", "http://127.0.0.1:1/realm");
        }
    }

    @Test
    void a_token_that_cannot_be_judged_is_neither_accepted_nor_called_wrong() {
        bearer(Tokens.of("li", Map.of()))
                .get(DESK)
                .then()
                .statusCode(503)
                .header("Retry-After", "30")
                .body("type", is("/problems/unavailable"));
    }

    @Test
    void what_is_no_token_is_refused_all_the_same() {
        bearer("....").get(DESK).then().statusCode(401);
    }

    @Test
    void everybody_else_goes_on() {
        given().get("/api/v1/forms").then().statusCode(200);
        given().get("/q/health/ready").then().statusCode(200);
        given().get(DESK).then().statusCode(401);
        Api.as("aggregator").get(DESK).then().statusCode(200);
        given().auth()
                .preemptive()
                .basic("aggregator", "wrong")
                .get(DESK)
                .then()
                .statusCode(401);
    }
}
