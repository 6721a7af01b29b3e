package org.nianbao.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.nianbao.identity.ScopedUsers.COUNTY;
import static org.nianbao.identity.ScopedUsers.OFFICE_OF_COUNTY;
import static org.nianbao.identity.ScopedUsers.OTHER_COUNTY;
import static org.nianbao.identity.ScopedUsers.UNKNOWN;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.support.Api;

@QuarkusTest
@TestProfile(ScopedUsers.class)
class RefusalOrderTest {

    @BeforeEach
    void enterOrganizations() {
        ScopedUsers.enterOrganizations();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /nowhere",
        "GET, /",
        "GET, /q/anything",
        "GET, /q/metrics",
        "GET, /q/health/group",
        "GET, /q/dev-ui",
        "POST, /q/health",
        "GET, /api/v1/reports",
        "HEAD, /api/v1/reports",
        "GET, /api/v1/reports/Z90000000000000001/2024",
        "PUT, /api/v1/reports/Z90000000000000009/none",
        "PUT, /api/v1/organizations/Z90000000000000001",
        "POST, /api/v1/organizations",
        "PUT, /api/v1/forms",
        "OPTIONS, /api/v1/forms",
        "TRACE, /api/v1/forms",
        "INVENT, /api/v1/reports"
    })
    void whoHasNoCredentialsLearnsNothingButThat(String method, String path) {
        given().contentType("text/plain")
                .header("Accept", "image/png")
                .request(method, path)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Basic realm=\"nianbao\", charset=\"UTF-8\"")
                .header("Content-Type", "application/problem+json")
                .header("Content-Language", "zh-CN");
    }

    @Test
    void aRefusalIsAProblemInTheLanguageOfTheCaller() {
        Response refusal = given().header("Accept-Language", "en").get("/api/v1/reports");

        refusal.then().statusCode(401).header("Content-Language", "en");
        assertThat(refusal.asString()).isEqualTo("""
                        {"type":"/problems/unauthenticated","title":"Not signed in","status":401,\
                        "detail":"This operation needs valid credentials. Send it again with what the WWW-Authenticate\
                         header asks for: a user name and a password (Basic), or an access token (Bearer).","instance":"/api/v1/reports","requestId":"%s"}""".formatted(refusal.header("X-Request-Id")));
    }

    @Test
    void wrongCredentialsAreRefusedAlsoWhereNoneAreNeeded() {
        given().auth()
                .preemptive()
                .basic("reporter", "wrong")
                .get("/api/v1/forms")
                .then()
                .statusCode(401);
        given().auth()
                .preemptive()
                .basic("nobody", "wrong")
                .get("/api/v1/forms")
                .then()
                .statusCode(401);
        given().header("Authorization", "Basic ???").get("/api/v1/forms").then().statusCode(401);
        given().header("Authorization", "Basic cmVwb3J0ZXI=")
                .get("/api/v1/forms")
                .then()
                .statusCode(401);
        given().header("Authorization", "Bearer abc")
                .get("/api/v1/forms")
                .then()
                .statusCode(401);
        Api.as("reporter").get("/api/v1/forms").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/forms",
        "/api/v1/forms/crosswalk",
        "/api/v1/forms/2021",
        "/api/v1/forms/2021/rules",
        "/api/v1/organizations",
        "/api/v1/organizations/Z90000000000000001",
        "/problems/forbidden",
        "/q/health",
        "/q/health/live",
        "/q/health/ready",
        "/q/health/started",
        "/q/openapi",
        "/q/swagger-ui",
        "/q/swagger-ui/",
        "/q/swagger-ui/swagger-ui.css"
    })
    void whatIsPublicNeedsNoCredentials(String path) {
        given().get(path).then().statusCode(200);
        given().head(path).then().statusCode(200);
    }

    @Test
    void aPublicOperationIsJudgedByJaxRsAlone() {
        given().contentType("text/plain")
                .body("x")
                .post("/api/v1/consistency-check")
                .then()
                .statusCode(415);
        given().header("Accept", "image/png").get("/api/v1/forms").then().statusCode(406);
        given().get("/api/v1/forms/1999").then().statusCode(404).contentType("application/problem+json");
        given().get("/q/swagger-ui/none.css").then().statusCode(404).contentType("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({
        "registrar, GET, /api/v1/reports",
        "loader, GET, /api/v1/reports",
        "nobody-yet, GET, /api/v1/reports",
        "reporter, POST, /api/v1/organizations",
        "reporter, PUT, /api/v1/organizations/Z90000000000000001",
        "county-aggregator, PUT, /api/v1/reports/Z90000000000000001/2024",
        "county-aggregator, DELETE, /api/v1/reports/Z90000000000000002/2024/requests",
        "county-reporter, GET, /api/v1/reports/Z90000000000000003/2024",
        "county-reporter, GET, /api/v1/reports/Z90000000000000003/none",
        "county-reporter, GET, /api/v1/reports/Z90000000000000009/2024",
        "county-reporter, PUT, /api/v1/reports/Z90000000000000009/2024/requests",
        "county-reporter, POST, /api/v1/reports/Z90000000000000003/2024/consistency-check",
    })
    void aRoleOrScopeThatDoesNotFitIsForbiddenWhetherOrNotThereIsAnything(String user, String method, String path) {
        Api.as(user)
                .contentType("text/plain")
                .request(method, path)
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", is("/problems/forbidden"));
    }

    @Test
    void aRoleHoldsForTheOrganizationAndForAllBelowIt() {
        assertThat(get("county-reporter", COUNTY).statusCode()).isEqualTo(404);
        assertThat(get("county-reporter", OFFICE_OF_COUNTY).statusCode()).isEqualTo(404);
        assertThat(get("county-aggregator", OTHER_COUNTY).statusCode()).isEqualTo(404);
        assertThat(get("county-reporter", OTHER_COUNTY).statusCode()).isEqualTo(403);
        assertThat(get("reporter", UNKNOWN).statusCode()).isEqualTo(404);
    }

    @Test
    void anOrganizationInTheBodyIsJudgedByTheResource() {
        assertThat(open("county-reporter", OTHER_COUNTY).statusCode()).isEqualTo(403);
        assertThat(open("county-aggregator", COUNTY).statusCode()).isEqualTo(403);
        Response opened = open("county-reporter", OFFICE_OF_COUNTY);
        assertThat(opened.statusCode()).isEqualTo(201);
        Api.as("county-reporter")
                .header("If-Match", opened.header("ETag"))
                .delete(Api.report(OFFICE_OF_COUNTY, 2023))
                .then()
                .statusCode(204);
    }

    @Test
    void anUnknownPathOrVerbIsToldToThoseWhoSignedIn() {
        Api.as("nobody-yet").get("/nowhere").then().statusCode(404).contentType("application/problem+json");
        Api.as("nobody-yet").get("/q/metrics").then().statusCode(404);
        Api.as("nobody-yet")
                .contentType("text/plain")
                .put("/api/v1/reports")
                .then()
                .statusCode(405)
                .header("Allow", "GET, HEAD, POST")
                .contentType("application/problem+json");
        Api.as("nobody-yet")
                .patch("/api/v1/organizations/" + UNKNOWN)
                .then()
                .statusCode(405)
                .header("Allow", "DELETE, GET, HEAD, PUT");
    }

    @Test
    void aWrongMediaTypeIsToldLast() {
        Api.as("reporter")
                .contentType("text/plain")
                .body("x")
                .put(Api.report(UNKNOWN, 2024))
                .then()
                .statusCode(415);
    }

    private static Response get(String user, String organization) {
        return Api.as(user).get(Api.report(organization, 2019));
    }

    private static Response open(String user, String organization) {
        return Api.as(user)
                .contentType("application/json")
                .body("{\"organization\": \"%s\", \"year\": 2023}".formatted(organization))
                .post("/api/v1/reports");
    }
}
