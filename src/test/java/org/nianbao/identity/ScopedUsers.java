package org.nianbao.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.restassured.http.ContentType;
import java.util.HashMap;
import java.util.Map;
import org.nianbao.support.Api;

/** A service whose users hold roles for parts of the register: a county with an office, and a county beside it. */
public class ScopedUsers implements QuarkusTestProfile {

    static final String COUNTY = "Z90000000000000001";
    static final String OFFICE_OF_COUNTY = "Z90000000000000002";
    static final String OTHER_COUNTY = "Z90000000000000003";
    static final String UNKNOWN = "Z90000000000000009";
    static final String DESK_ORIGIN = "https://desk.example.org";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("nianbao.users.file", "classpath:identity/users.yaml", "nianbao.cors.origins", DESK_ORIGIN);
    }

    static void enterOrganizations() {
        enter(COUNTY, null);
        enter(OFFICE_OF_COUNTY, COUNTY);
        enter(OTHER_COUNTY, null);
    }

    private static void enter(String code, String parent) {
        Map<String, Object> organization = new HashMap<>(
                Map.of("code", code, "name", "机构" + code, "kind", "department", "validFrom", "2008-05-01"));
        organization.put("parent", parent);
        int status = Api.as("registrar")
                .contentType(ContentType.JSON)
                .body(organization)
                .post("/api/v1/organizations")
                .statusCode();
        // It may stand there from an earlier test class.
        assertThat(status).isIn(201, 409);
    }
}
