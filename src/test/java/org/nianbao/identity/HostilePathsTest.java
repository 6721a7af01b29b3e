package org.nianbao.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The path that is judged is the path that is served, however it is spelled. */
@QuarkusTest
@TestProfile(ScopedUsers.class)
class HostilePathsTest {

    @BeforeEach
    void enterOrganizations() {
        ScopedUsers.enterOrganizations();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1//reports",
                "//api/v1/reports/",
                "/api/v1/reports/",
                "/api/v1/reports;x=y",
                "/api/v1/;x=y/reports",
                "/api/v1/forms/..;/reports",
                "/api/v1/forms;/../reports",
                "/api/v1/forms/../reports",
                "/api/v1/forms/%2e%2e/reports",
                "/q/swagger-ui/../../api/v1/reports",
                "/q/swagger-ui/..;/..;/api/v1/reports",
                "/q/swagger-ui;/../metrics",
                "/api/v1/%72eports",
                "/api/v1/%2572eports",
                "/API/V1/REPORTS",
                "/api/v1/Reports",
                "/api/v1/reports%2F",
                "/api/v1/reports%3Bx=y",
                "/api/v1/reports%00",
                "/api/v1/reports?x=/api/v1/forms",
                "/api/v1/forms;x=y",
                "/api/v1/FORMS",
                "/api%2Fv1%2Fforms",
                "/problems/a/b",
                "/q/health/../metrics"
            })
    void noSpellingOpensAnythingToTheAnonymous(String target) {
        assertThat(RawHttp.status("GET", target)).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/forms/",
                "//api//v1/forms",
                "/api/v1/reports/../forms",
                "/api/v1/%66orms",
                "/api/v1/forms/%32021",
                "http://elsewhere.example/api/v1/forms"
            })
    void otherSpellingsOfAPublicPathAreThatPath(String target) {
        assertThat(RawHttp.status("GET", target)).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/forms/%2E%2E%2Freports",
                "/q/swagger-ui/..%2f..%2fapi/v1/reports",
                "/q/swagger-ui/%2e%2e%5cmetrics",
                "/problems/..%2fapi%2fv1%2freports"
            })
    void anEncodedSlashDoesNotLeadOutOfAPublicPath(String target) {
        assertThat(RawHttp.status("GET", target)).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        // The county beside theirs, dressed up as their own.
        "/api/v1/reports/Z90000000000000001/../Z90000000000000003/2024, 403",
        "/api/v1/reports/Z9000000000000000%33/2024, 403",
        "/api/v1/reports//Z90000000000000003/2024/, 403",
        "/api/v1/reports/Z90000000000000001%2F..%2FZ90000000000000003/2024, 403",
        "/api/v1/reports/z90000000000000001/2024, 403",
        "/api/v1/reports/%20Z90000000000000001/2024, 403",
        "/api/v1/reports/Z90000000000000001%00/2024, 403",
        "/api/v1/reports/Z90000000000000003;organization=Z90000000000000001/2024, 404",
        "/api/v1/reports;a=/Z90000000000000001/2024, 404",
        "/api/v1/reports/Z90000000000000001;/2024, 404",
        "/api/v1/reports/Z90000000000000003/2024/requests%2F, 404",
        "/api/v1/reports/Z90000000000000003/2024/Requests, 404",
        // Their own, where there is no report yet.
        "/api/v1/reports/Z9000000000000000%31/2019, 404",
        "/api/v1/reports/Z90000000000000003/../Z90000000000000001/2019/, 404"
    })
    void noSpellingReachesAnotherPartOfTheRegister(String target, int status) {
        assertThat(RawHttp.status("GET", target, "county-reporter")).isEqualTo(status);
    }

    @Test
    void aMalformedRequestIsNoFailureOfOurs() {
        assertThat(RawHttp.status("GET", "/api/v1/forms/%zz")).isEqualTo(400);
        assertThat(RawHttp.status("GET", "/api/v1/forms/%")).isEqualTo(400);
        assertThat(RawHttp.status("GET", "/api/v1/forms/%ff")).isEqualTo(404);
        assertThat(RawHttp.status("GET", "nowhere")).isEqualTo(404);
        assertThat(RawHttp.status("GET", "/" + "a".repeat(10_000))).isEqualTo(414);
        assertThat(RawHttp.answer("GET", "/q/health", "X: " + "a".repeat(70_000) + "\r\n"))
                .startsWith("HTTP/1.1 431 ");
    }

    @Test
    void aBodyThatNoOperationTakesIsRefusedAfterTheCallerIs() {
        String huge = "Content-Length: 2000000000\r\n";

        assertThat(RawHttp.answer("POST", "/api/v1/reports", huge)).startsWith("HTTP/1.1 401 ");
        assertThat(RawHttp.answer("POST", "/api/v1/consistency-check", huge))
                .startsWith("HTTP/1.1 413 ")
                .contains("application/problem+json");
    }
}
