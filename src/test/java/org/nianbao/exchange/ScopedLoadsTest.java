package org.nianbao.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.support.Api;
import org.nianbao.support.OidcSignIn;
import org.nianbao.support.Tokens;

/** Who may load what is judged line by line. */
@QuarkusTest
@TestProfile(OidcSignIn.class)
class ScopedLoadsTest {

    private static final String TABLE = "code,name,kind,validFrom,parent\n";

    private final String own = Api.newCode();
    private final String below = Api.newCode();
    private final String foreign = Api.newCode();

    @BeforeEach
    void enterOrganizations() {
        table(
                        Api.as("registrar"),
                        own + ",甲,government,2008-05-01,\n" + below + ",乙,department,2008-05-01," + own + "\n" + foreign
                                + ",丙,department,2008-05-01,\n")
                .then()
                .statusCode(200);
    }

    private RequestSpecification holding(String role) {
        return Api.anonymous().auth().oauth2(Tokens.of("machine " + role, Map.of("nianbao_grants", role + ":" + own)));
    }

    private static Response table(RequestSpecification by, String lines) {
        return by.contentType("text/csv").body(TABLE + lines).put("/api/v1/bulk/organizations");
    }

    private byte[] reports() {
        return Loading.lines(Loading.report(own), Loading.report(foreign), Loading.report(below));
    }

    @Test
    void a_reporter_files_for_its_subtree_and_publishes_nothing() {
        List<JsonNode> filed = Loading.results(Loading.send(holding("reporter"), "", reports()));
        List<JsonNode> published = Loading.results(Loading.send(holding("reporter"), "?publish=true", reports()));

        assertThat(Loading.each(filed, "/result")).containsExactly("created", "refused", "created");
        assertThat(Loading.each(filed, "/problem/type")).containsExactly("", "/problems/forbidden", "");
        assertThat(Loading.each(published, "/problem/type")).containsOnly("/problems/forbidden");
    }

    @Test
    void a_loader_publishes_for_its_subtree_and_files_nothing() {
        List<JsonNode> published = Loading.results(Loading.send(holding("loader"), "?publish=true", reports()));
        List<JsonNode> filed = Loading.results(Loading.send(holding("loader"), "", reports()));

        assertThat(Loading.each(published, "/result")).containsExactly("created", "refused", "created");
        assertThat(Loading.each(filed, "/problem/type")).containsOnly("/problems/forbidden");
    }

    @Test
    void who_holds_neither_role_is_refused_at_once() {
        Loading.send(holding("reviewer"), "?publish=true", reports()).then().statusCode(403);
        table(holding("reporter"), "").then().statusCode(403);
        Loading.send(Api.anonymous(), "", reports()).then().statusCode(401);
    }

    @Test
    void a_registrar_enters_a_whole_subtree_below_its_own_and_nothing_elsewhere() {
        String child = Api.newCode();
        String grandchild = Api.newCode();
        String lines = grandchild + ",己,township,2008-05-01," + child + "\n"
                + child + ",丁,government,2008-05-01," + own + "\n"
                + Api.newCode() + ",戊,department,2008-05-01,\n"
                + Api.newCode() + ",庚,department,2008-05-01," + foreign + "\n"
                + foreign + ",改名,department,2008-05-02,\n"
                + below + ",乙,department,2008-05-01," + own + "\n";

        List<JsonNode> results = Loading.results(table(holding("registrar"), lines));

        Map<String, String> byLine = new java.util.TreeMap<>();
        results.forEach(result -> byLine.put(
                result.get("line").asText(),
                result.get("result").asText() + result.at("/problem/type").asText()));
        assertThat(byLine)
                .isEqualTo(Map.of(
                        "2", "created",
                        "3", "created",
                        "4", "refused/problems/forbidden",
                        "5", "refused/problems/forbidden",
                        "6", "refused/problems/forbidden",
                        "7", "unchanged"));
    }
}
