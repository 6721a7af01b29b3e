package org.nianbao.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.identity.Role;
import org.nianbao.support.Api;
import org.nianbao.support.OidcSignIn;
import org.nianbao.support.Tokens;

/**
 * Who may do what, walked through: every operation of the contract, called by nobody, by a stranger and in every role,
 * about the organization that the role is held over, one below it, another and one that is not registered.
 */
@QuarkusTest
@TestProfile(OidcSignIn.class)
class EveryOperationTest {

    private static final String OWN = Api.newCode();
    private static final String BELOW = Api.newCode();
    private static final String FOREIGN = Api.newCode();
    private static final String UNKNOWN = Api.newCode();

    private static final String STRANGER = Tokens.of("stranger", Map.of());
    private static final Map<String, String> SCOPED = new HashMap<>();
    private static final Map<String, String> UNLIMITED = new HashMap<>();

    private static boolean entered;

    static {
        Arrays.stream(Role.values()).map(Role::word).forEach(role -> {
            SCOPED.put(role, Tokens.of(role, Map.of("nianbao_grants", role + ":" + OWN)));
            UNLIMITED.put(role, Tokens.of("chief " + role, Map.of("nianbao_grants", role + ":*")));
        });
    }

    static Stream<Operation> operations() {
        return Contract.read().operations().stream();
    }

    @BeforeEach
    void enterOrganizations() {
        if (!entered) {
            enter(OWN, null);
            enter(BELOW, OWN);
            enter(FOREIGN, null);
            entered = true;
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void nobody_comes_in_without_credentials_but_where_all_may(Operation operation) {
        int status = new SampleCall(operation, OWN).status(Optional.empty());

        assertThat(status == 401).isEqualTo(!operation.isPublic());
        assertThat(status).isNotEqualTo(403).isLessThan(500);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void a_stranger_may_do_nothing_but_what_all_may(Operation operation) {
        judge(new SampleCall(operation, OWN), "a stranger", STRANGER, operation.isPublic());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void a_role_opens_what_the_table_says_within_its_subtree_and_nothing_beyond(Operation operation) {
        TableLine line = TableLine.of(operation);
        boolean everywhere = !isJudgedByOrganization(operation, line);
        SCOPED.forEach((role, token) -> {
            boolean listed = line.isPublic() || line.roles().contains(role);
            judge(new SampleCall(operation, OWN), role, token, listed);
            judge(new SampleCall(operation, BELOW), role, token, listed);
            judge(new SampleCall(operation, FOREIGN), role, token, listed && everywhere);
            judge(new SampleCall(operation, UNKNOWN), role, token, listed && everywhere);
        });
    }

    @ParameterizedTest
    @MethodSource("operations")
    void a_role_over_the_whole_register_opens_what_the_table_says_of_any_organization(Operation operation) {
        TableLine line = TableLine.of(operation);
        UNLIMITED.forEach((role, token) -> {
            boolean listed = line.isPublic() || line.roles().contains(role);
            judge(new SampleCall(operation, OWN), role, token, listed);
            judge(new SampleCall(operation, UNKNOWN), role, token, listed);
        });
    }

    /** Whether the call itself names the organization that a role has to be held over. */
    private static boolean isJudgedByOrganization(Operation operation, TableLine line) {
        return line.scope().equals("path")
                || line.scope().equals("body")
                        && new SampleCall(operation, OWN).judgedMember().isPresent();
    }

    /** Past the door, a call may fail for many reasons, but not for who called. */
    private static void judge(SampleCall call, String caller, String token, boolean open) {
        int status = call.status(Optional.of(token));

        if (open) {
            assertThat(status).as("%s by %s", call, caller).isNotIn(401, 403).isLessThan(500);
        } else {
            assertThat(status).as("%s by %s", call, caller).isEqualTo(403);
        }
    }

    private static void enter(String code, String parent) {
        Map<String, Object> organization = new HashMap<>(
                Map.of("code", code, "name", "机构" + code, "kind", "department", "validFrom", "2008-05-01"));
        organization.put("parent", parent);
        Api.as("registrar")
                .contentType(ContentType.JSON)
                .body(organization)
                .post("/api/v1/organizations")
                .then()
                .statusCode(201);
    }
}
