package org.nianbao.protection;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.nianbao.support.Api;

@QuarkusTest
class SecurityHeadersTest {

    private static final String POLICY = "Content-Security-Policy";

    @Test
    void answers_of_all_kinds_cannot_be_taken_for_something_else_or_framed() {
        Response forms = given().get("/api/v1/forms");

        requireHeaders(200, forms);
        requireHeaders(
                304, given().header("If-None-Match", forms.header("ETag")).get("/api/v1/forms"));
        requireHeaders(401, given().get("/api/v1/reports"));
        requireHeaders(401, given().header("Authorization", "Basic ???").get("/api/v1/forms"));
        requireHeaders(403, Api.as("registrar").get("/api/v1/reports"));
        requireHeaders(404, Api.reporter().get("/nowhere"));
        requireHeaders(404, given().get("/api/v1/forms/1999"));
        requireHeaders(405, Api.reporter().delete("/api/v1/forms"));
        requireHeaders(406, given().accept("image/png").get("/api/v1/forms"));
        requireHeaders(415, given().contentType("text/plain").body("x").post("/api/v1/consistency-check"));
        requireHeaders(200, given().accept("text/html").get("/problems/forbidden"));
        requireHeaders(200, given().get("/q/health"));
        requireHeaders(200, given().get("/q/openapi"));
    }

    @Test
    void the_problem_pages_show_their_style_and_nothing_else() {
        Response page = given().accept("text/html").get("/problems/forbidden");

        assertThat(hashes("<style>(.*?)</style>", page))
                .hasSize(1)
                .allSatisfy(hash -> assertThat(page.header(POLICY))
                        .matches("default-src 'none'; style-src " + Pattern.quote(hash)
                                + " 'sha256-[^ ]+'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"));
    }

    @Test
    void swagger_ui_runs_its_own_scripts_alone() {
        Response page = given().get("/q/swagger-ui/");

        assertThat(page.headers().getValues(POLICY)).hasSize(1);
        assertThat(page.header(POLICY))
                .contains("script-src 'self' " + String.join(" ", hashes("<script(?: defer)?>(.*?)</script>", page))
                        + ";")
                .contains("frame-ancestors 'none'");
        assertThat(given().get("/q/swagger-ui/swagger-ui.css").header("X-Content-Type-Options"))
                .isEqualTo("nosniff");
    }

    private static void requireHeaders(int status, Response answer) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().getValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers().getValues("Referrer-Policy")).containsExactly("no-referrer");
        assertThat(answer.headers().getValues("X-Frame-Options")).containsExactly("DENY");
        assertThat(answer.headers().getValues(POLICY))
                .singleElement()
                .asString()
                .startsWith("default-src 'none'; style-src 'sha256-")
                .endsWith("frame-ancestors 'none'");
        assertThat(answer.header("Strict-Transport-Security")).isNull();
    }

    /** What a policy has to list for the inline parts of a page. */
    private static List<String> hashes(String inline, Response page) {
        return Pattern.compile(inline, Pattern.DOTALL)
                .matcher(page.asString())
                .results()
                .map(SecurityHeadersTest::hash)
                .toList();
    }

    private static String hash(MatchResult part) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(part.group(1).getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
