package org.nianbao.importing;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.support.Api;
import org.nianbao.support.OidcSignIn;
import org.nianbao.support.Organizations;
import org.nianbao.support.Tokens;

/** Who finds an import, and who may make it a report. */
@QuarkusTest
@TestProfile(OidcSignIn.class)
class ImportScopeTest {

    private String own;
    private String below;
    private String foreign;

    @BeforeEach
    void enterOrganizations() {
        own = Organizations.enter("government", null);
        below = Organizations.enter("department", own);
        foreign = Organizations.enter("department", null);
    }

    private static RequestSpecification holding(String role, String organization) {
        Map<String, Object> claims = Map.of("nianbao_grants", role + ":" + organization);
        return Api.anonymous().auth().oauth2(Tokens.of(role + " of " + organization, claims));
    }

    private String imported(String organization) {
        return Importing.send(holding("reporter", own), Importing.report(organization, 2022))
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    @Test
    void whoever_reaches_the_organization_finds_the_import_and_strangers_find_nothing() {
        String address = imported(below);

        for (String part : new String[] {"", "/original"}) {
            holding("reviewer", own).get(address + part).then().statusCode(200);
            holding("reviewer", below).get(address + part).then().statusCode(200);
            holding("reviewer", foreign).get(address + part).then().statusCode(404);
            holding("registrar", own).get(address + part).then().statusCode(403);
            Api.anonymous().get(address + part).then().statusCode(401);
        }
        Importing.accept(holding("reporter", foreign), address, "{}").then().statusCode(404);
        Importing.accept(holding("reporter", below), address, "{}").then().statusCode(201);
    }

    @Test
    void what_is_of_an_organization_out_of_reach_is_seen_by_its_sender_and_not_accepted() {
        String address = imported(foreign);

        holding("reporter", own).get(address).then().statusCode(200).body("report.organization", equalTo(foreign));
        Importing.accept(holding("reporter", own), address, "{}").then().statusCode(403);
        Importing.accept(holding("reporter", own), address, Map.of("organization", foreign))
                .then()
                .statusCode(403);
        Importing.accept(holding("reporter", own), address, Map.of("organization", below))
                .then()
                .statusCode(201)
                .body("organization", equalTo(below));
    }

    @Test
    void nobody_but_reporters_and_loaders_sends_files() {
        Importing.send(holding("reviewer", own), Importing.report(own, 2022))
                .then()
                .statusCode(403);
        Importing.send(holding("loader", own), Importing.report(own, 2022))
                .then()
                .statusCode(201);
    }
}
