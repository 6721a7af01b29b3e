package org.nianbao.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nianbao.identity.ScopedUsers.COUNTY;
import static org.nianbao.identity.ScopedUsers.OTHER_COUNTY;
import static org.nianbao.support.Api.newCode;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.support.Api;

@QuarkusTest
@TestProfile(ScopedUsers.class)
class ScopedRegistrarTest {

    private static final String ORGANIZATIONS = "/api/v1/organizations";

    @BeforeEach
    void enterOrganizations() {
        ScopedUsers.enterOrganizations();
    }

    @Test
    void whoever_keeps_a_subtree_enters_organizations_only_there() {
        assertThat(enter(newCode(), COUNTY)).isEqualTo(201);
        assertThat(enter(newCode(), OTHER_COUNTY)).isEqualTo(403);
        assertThat(enter(newCode(), null)).as("a new root").isEqualTo(403);
    }

    @Test
    void whoever_keeps_a_subtree_moves_organizations_only_within_it() {
        String code = newCode();
        enter(code, COUNTY);
        assertThat(move(code, OTHER_COUNTY)).isEqualTo(403);
        assertThat(move(code, null)).as("to the top").isEqualTo(403);
        assertThat(move(code, ScopedUsers.OFFICE_OF_COUNTY)).isEqualTo(200);
        assertThat(move(OTHER_COUNTY, COUNTY)).as("another's county").isEqualTo(403);
    }

    private static int enter(String code, String parent) {
        return Api.as("county-registrar")
                .contentType(ContentType.JSON)
                .body(body(code, parent))
                .post(ORGANIZATIONS)
                .statusCode();
    }

    private static int move(String code, String parent) {
        String address = ORGANIZATIONS + "/" + code;
        Map<String, Object> body = body(code, parent);
        body.put("effectiveFrom", "2010-01-01");
        return Api.as("county-registrar")
                .contentType(ContentType.JSON)
                .header("If-Match", Api.as("registrar").get(address).header("ETag"))
                .body(body)
                .put(address)
                .statusCode();
    }

    private static Map<String, Object> body(String code, String parent) {
        Map<String, Object> body =
                new HashMap<>(Map.of("code", code, "name", "某县教育局", "kind", "department", "validFrom", "2008-05-01"));
        body.put("parent", parent);
        return body;
    }
}
