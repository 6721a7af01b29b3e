package org.nianbao.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nianbao.support.Api.newCode;
import static org.nianbao.support.Tokens.bearer;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.support.Api;
import org.nianbao.support.Desk;
import org.nianbao.support.OidcSignIn;
import org.nianbao.support.Tokens;

/** What the claims of an access token allow, over the register as it stands at the time of the call. */
@QuarkusTest
@TestProfile(OidcSignIn.class)
class AccessTokenGrantsTest {

    private static final String ORGANIZATIONS = "/api/v1/organizations/";
    private static final String UNKNOWN = newCode();

    private final String county = newCode();
    private final String office = newCode();
    private final String otherCounty = newCode();

    @BeforeEach
    void enterOrganizations() {
        enter(county, null);
        enter(office, county);
        enter(otherCounty, null);
    }

    @Test
    void several_roles_over_several_subtrees_stand_in_one_claim() {
        String token = token("nianbao_grants", List.of("aggregator:" + county, "reporter:" + otherCounty));

        assertThat(read(token, county)).isEqualTo(404);
        assertThat(read(token, office)).isEqualTo(404);
        assertThat(read(token, otherCounty)).isEqualTo(404);
        assertThat(open(token, county)).isEqualTo(403);
        assertThat(open(token, otherCounty)).isEqualTo(201);
        assertThat(read(token, UNKNOWN)).isEqualTo(403);
    }

    @Test
    void roles_may_be_words_of_a_text_or_a_list() {
        for (Object roles : List.of("offline_access reporter", List.of("offline_access", "reporter"))) {
            String token = token("roles", roles, "organization", county);

            assertThat(read(token, office)).isEqualTo(404);
            assertThat(read(token, otherCounty)).isEqualTo(403);
        }
    }

    @Test
    void the_whole_register_is_given_by_its_sign_alone() {
        assertThat(read(token("roles", "aggregator", "organization", "*"), UNKNOWN))
                .isEqualTo(404);
        assertThat(read(token("roles", "aggregator", "organization", List.of()), county))
                .isEqualTo(403);
        assertThat(read(token("roles", "aggregator"), county)).isEqualTo(403);
        assertThat(read(token(), county)).isEqualTo(403);
    }

    @Test
    void an_organization_that_is_not_in_the_register_gives_nothing() {
        String token = token("roles", "aggregator", "organization", UNKNOWN);

        assertThat(read(token, county)).isEqualTo(403);
        assertThat(read(token, UNKNOWN)).isEqualTo(403);
    }

    @Test
    void a_move_in_the_register_counts_at_the_next_call_with_the_same_token() {
        String token = token("nianbao_grants", "aggregator:" + county);
        assertThat(read(token, office)).isEqualTo(404);

        move(office, otherCounty);
        assertThat(read(token, office)).isEqualTo(403);

        move(otherCounty, county);
        assertThat(read(token, office)).isEqualTo(404);
    }

    @Test
    void a_person_with_a_token_is_not_the_user_of_the_same_name() {
        String report = Desk.submittedReport();

        assertThat(pass(Tokens.of("reporter", Map.of("nianbao_grants", "reviewer:*")), report))
                .isEqualTo(200);
    }

    @Test
    void whoever_changed_a_draft_with_one_token_passes_no_gate_with_another() {
        String organization = Api.newOrganization("测试局");
        String address = Api.report(organization, 2024);
        String clerk = Tokens.of("li", Map.of("nianbao_grants", "reporter:*"));
        open(clerk, organization);
        bearer(clerk)
                .contentType(ContentType.JSON)
                .header("If-Match", Api.tag(address))
                .body(Api.demoReport("huaian-2024", organization).getBytes(StandardCharsets.UTF_8))
                .put(address)
                .then()
                .statusCode(200);
        Desk.submit(address).then().statusCode(200);

        assertThat(pass(Tokens.of("li", Map.of("nianbao_grants", "reviewer:*")), address))
                .isEqualTo(403);
        assertThat(pass(Tokens.of("wang", Map.of("nianbao_grants", "reviewer:*")), address))
                .isEqualTo(200);
    }

    private static int pass(String token, String report) {
        return bearer(token)
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(Map.of("decision", "passed"))
                .put(report + "/reviews/textual")
                .statusCode();
    }

    private static String token(Object... claims) {
        Map<String, Object> named = new HashMap<>();
        for (int i = 0; i < claims.length; i += 2) {
            named.put((String) claims[i], claims[i + 1]);
        }
        return Tokens.of("reviewer", named);
    }

    private static int read(String token, String organization) {
        return bearer(token).get(Api.report(organization, 2019)).statusCode();
    }

    private static int open(String token, String organization) {
        return bearer(token)
                .contentType(ContentType.JSON)
                .body(Map.of("organization", organization, "year", 2024))
                .post("/api/v1/reports")
                .statusCode();
    }

    private static void enter(String code, String parent) {
        Api.as("registrar")
                .contentType(ContentType.JSON)
                .body(body(code, parent))
                .post("/api/v1/organizations")
                .then()
                .statusCode(201);
    }

    private static void move(String code, String parent) {
        Map<String, Object> body = body(code, parent);
        body.put("effectiveFrom", "2020-01-01");
        Api.as("registrar")
                .contentType(ContentType.JSON)
                .header(
                        "If-Match",
                        Api.as("registrar").get(ORGANIZATIONS + code).header("ETag"))
                .body(body)
                .put(ORGANIZATIONS + code)
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> body(String code, String parent) {
        Map<String, Object> body =
                new HashMap<>(Map.of("code", code, "name", "某机构", "kind", "department", "validFrom", "2008-05-01"));
        body.put("parent", parent);
        return body;
    }
}
