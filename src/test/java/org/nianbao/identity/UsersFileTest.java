package org.nianbao.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsersFileTest {

    /** The password is {@code nobody-yet}. */
    private static final String HASH = "$2y$04$abcdefghijklmnopqrstuu4pwq8yiq6bNXAaza/5OJfUEsX0rrT1u";

    @Test
    void readsUsersWithTheirGrants() throws Exception {
        Users users =
                read("{name: 李明, password: HASH, grants: [{role: reporter, within: Z1}, {role: loader, within: '*'}]}");

        assertThat(users.signIn("李明", "nobody-yet"))
                .get()
                .extracting(Users.User::grants)
                .isEqualTo(new Grants(List.of(new Grant(Role.REPORTER, "Z1"), new Grant(Role.LOADER, "*"))));
        assertThat(users.signIn("李明", "nobody-yet"))
                .as("remembered from a moment ago")
                .isPresent();
        assertThat(users.signIn("李明", "wrong")).isEmpty();
        assertThat(users.signIn("somebody", "nobody-yet")).isEmpty();
        assertThat(users.signIn("", "")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {password: HASH, grants: []}                                   | users[0].name: a name without a colon is needed
                    {name: 'a:b', password: HASH, grants: []}                      | users[0].name: a name without a colon is needed
                    {name: a, password: s3cret, grants: []}                        | users[0].password: a bcrypt hash ($2y$, $2a$ or $2b$, cost 4 to 16) is needed
                    {name: a, password: HASH}                                      | users[0].grants: a list of grants is missing
                    {name: a, password: HASH, grants: [{role: s3cret, within: Z}]} | users[0].grants[0].role: not one of reporter, reviewer, publisher, registrar, aggregator, loader
                    {name: a, password: HASH, grants: [{within: Z}]}               | users[0].grants[0].role: not one of reporter, reviewer, publisher, registrar, aggregator, loader
                    {name: a, password: HASH, grants: [{role: loader}]}            | users[0].grants[0].within: an organization's code is needed, or "*" for all
                    {name: a, password: HASH, grants: []}, {name: a, password: HASH, grants: []} | users[1].name: another user has this name
                    null                                                           | users[0]: a user is missing
                    {name: a, password: HASH, grants: [], s3cret: 1}               | line 1, column 114: not valid YAML, or not a member or value that belongs here
                    {name: a, name: s3cret, password: HASH, grants: []}            | line 1, column 23: not valid YAML, or not a member or value that belongs here
                    {name: s3cret, password: {HASH                                 | line 1, column 34: not valid YAML, or not a member or value that belongs here
                    """)
    void saysWhereAFileIsBrokenAndRepeatsNothingOfIt(String user, String complaint) {
        assertThatThrownBy(() -> read(user))
                .isInstanceOf(UsersFile.Broken.class)
                .hasMessage(complaint)
                .hasMessageNotContaining("s3cret")
                .hasNoCause();
    }

    @Test
    void isBrokenWithoutAList() {
        assertThatThrownBy(() -> UsersFile.read("people: []".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UsersFile.Broken.class);
        assertThatThrownBy(() -> UsersFile.read("{}".getBytes(StandardCharsets.UTF_8)))
                .hasMessage("users: a list of users is missing");
        assertThatThrownBy(() -> UsersFile.read(new byte[0])).isInstanceOf(UsersFile.Broken.class);
    }

    private static Users read(String users) throws UsersFile.Broken {
        String yaml = "users: [%s]".formatted(users.replace("HASH", "'" + HASH + "'"));
        return UsersFile.read(yaml.getBytes(StandardCharsets.UTF_8));
    }
}
