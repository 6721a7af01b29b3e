package org.nianbao.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.nianbao.support.Api;
import org.nianbao.support.CapturedLog;

@QuarkusTest
@TestProfile(ScopedUsers.class)
class RefusalLogTest {

    @Test
    void namesWhoWasRefusedWhatAndNoPassword() {
        try (CapturedLog log = CapturedLog.of(RefusalLog.class)) {
            given().get("/api/v1/reports?year=2024");
            given().header("Authorization", basic("李明\nINFO forged:s3cret")).get("/api/v1/forms");
            Api.as("loader").put("/api/v1/organizations/X");
            Api.as("loader").get("/api/v1/forms");

            assertThat(log.lines(3))
                    .containsExactly(
                            "INFO Refused with 401: GET /api/v1/reports, user -",
                            "INFO Refused with 401: GET /api/v1/forms, user 李明?INFO forged",
                            "INFO Refused with 403: PUT /api/v1/organizations/X, user loader");
        }
    }

    @Test
    void namesTheRequest() {
        try (CapturedLog log = CapturedLog.of(RefusalLog.class, "%X{requestId}")) {
            String anonymous = given().get("/api/v1/reports").header("X-Request-Id");
            String forbidden = Api.as("loader").put("/api/v1/organizations/X").header("X-Request-Id");

            assertThat(log.lines(2)).containsExactly(anonymous, forbidden);
        }
    }

    private static String basic(String credentials) {
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }
}
