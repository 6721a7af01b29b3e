package org.nianbao.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.nianbao.support.Api;

@QuarkusTest
@TestProfile(ScopedUsers.class)
class CorsTest {

    private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";
    private static final String ALLOW_CREDENTIALS = "Access-Control-Allow-Credentials";
    private static final String ANYWHERE = "https://anywhere.example";

    @Test
    void whatIsPublicMayBeReadFromAnyOriginWithoutCredentials() {
        given().header("Origin", ANYWHERE)
                .get("/api/v1/forms")
                .then()
                .statusCode(200)
                .header(ALLOW_ORIGIN, "*")
                .header(ALLOW_CREDENTIALS, nullValue())
                .header(
                        "Access-Control-Expose-Headers",
                        "ETag, Idempotency-Replayed, Link, Location, Retry-After, X-Request-Id");
        preflight(ANYWHERE, "GET", "/api/v1/forms")
                .statusCode(204)
                .header(ALLOW_ORIGIN, "*")
                .header(ALLOW_CREDENTIALS, nullValue())
                .header("Access-Control-Allow-Methods", "GET, HEAD, POST, PUT, PATCH, DELETE")
                .header(
                        "Access-Control-Allow-Headers",
                        "Accept-Language, Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match")
                .header("Access-Control-Max-Age", "3600");
        preflight(ANYWHERE, "POST", "/api/v1/consistency-check").statusCode(204).header(ALLOW_ORIGIN, "*");
        preflight("null", "HEAD", "/api/v1/organizations").statusCode(204).header(ALLOW_ORIGIN, "*");
    }

    @Test
    void whatIsNotPublicIsClosedToOtherOrigins() {
        preflight(ANYWHERE, "PUT", "/api/v1/organizations/" + ScopedUsers.COUNTY)
                .statusCode(403)
                .contentType("application/problem+json")
                .header(ALLOW_ORIGIN, nullValue());
        preflight(ANYWHERE, "GET", "/nowhere").statusCode(403).header(ALLOW_ORIGIN, nullValue());
        Api.as("reporter")
                .header("Origin", ANYWHERE)
                .get("/api/v1/reports")
                .then()
                .statusCode(403)
                .header(ALLOW_ORIGIN, nullValue());
        given().header("Origin", ANYWHERE)
                .get("/api/v1/reports")
                .then()
                .statusCode(401)
                .header(ALLOW_ORIGIN, nullValue());
    }

    @Test
    void theDeskIsOpenToConfiguredOriginsWithCredentials() {
        preflight(ScopedUsers.DESK_ORIGIN, "PATCH", "/api/v1/reports/x/2024/requests")
                .statusCode(204)
                .header(ALLOW_ORIGIN, ScopedUsers.DESK_ORIGIN)
                .header(ALLOW_CREDENTIALS, "true");
        Api.as("reporter")
                .header("Origin", ScopedUsers.DESK_ORIGIN)
                .get("/api/v1/reports")
                .then()
                .statusCode(200)
                .header(ALLOW_ORIGIN, ScopedUsers.DESK_ORIGIN)
                .header(ALLOW_CREDENTIALS, "true");
        given().header("Origin", ScopedUsers.DESK_ORIGIN)
                .get("/api/v1/reports")
                .then()
                .statusCode(401)
                .header(ALLOW_ORIGIN, ScopedUsers.DESK_ORIGIN);
    }

    @Test
    void thePagesOfTheServiceItselfMayCallIt() {
        String own = RestAssured.baseURI + ":" + RestAssured.port;
        Api.as("reporter").header("Origin", own).get("/api/v1/reports").then().statusCode(200);
    }

    @Test
    void everyAnswerSaysThatItDependsOnTheOrigin() {
        assertThat(given().get("/problems/forbidden").headers().getValues("Vary"))
                .usingElementComparator(String.CASE_INSENSITIVE_ORDER)
                .containsExactlyInAnyOrder("Accept", "Accept-Encoding", "Accept-Language", "Origin");
    }

    private static ValidatableResponse preflight(String origin, String method, String path) {
        return given().header("Origin", origin)
                .header("Access-Control-Request-Method", method)
                .header("Access-Control-Request-Headers", "content-type")
                .options(path)
                .then();
    }
}
