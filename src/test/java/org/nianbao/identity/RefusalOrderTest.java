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
        given().header("Accept-Language", "en")
                .get("/api/v1/reports")
                .then()
                .statusCode(401)
                .header("Content-Language", "en")
                .body(is("""
                                {"type":"/problems/unauthenticated","title":"Not signed in","status":401,\
                                "detail":"This operation needs valid credentials. Send it again with what the WWW-Authenticate\
                                 header asks for: a user name and a password (Basic), or an access token (Bearer).","instance":"/api/v1/reports"}"""));
