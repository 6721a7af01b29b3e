package org.nianbao.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.StartupEvent;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nianbao.support.CapturedLog;

class SignInMethodsTest {

    private static final String BASIC = "Basic realm=\"nianbao\", charset=\"UTF-8\"";
    private static final String BEARER = "Bearer realm=\"nianbao\"";

    private final CapturedLog log = CapturedLog.of(SignInMethods.class);

    @AfterEach
    void stopListening() {
        log.close();
    }

    @Test
    void a_401_names_the_ways_that_are_open() {
        assertThat(started("users.yaml", false).all()).containsExactly(BASIC);
        assertThat(started("users.yaml", true).all()).containsExactly(BASIC, BEARER);
        assertThat(started(null, true).all()).containsExactly(BEARER);
        assertThat(log.lines()).isEmpty();
    }

    @Test
    void where_none_is_open_the_log_says_how_to_open_one() {
        assertThat(started(null, false).all()).as("a 401 has to name one").containsExactly(BASIC);
        assertThat(log.lines())
                .containsExactly("WARN Nobody can sign in, so nothing can be written. Name a users file in"
                        + " nianbao.users.file (NIANBAO_USERS_FILE), switch access tokens on"
                        + " (QUARKUS_OIDC_TENANT_ENABLED, QUARKUS_OIDC_AUTH_SERVER_URL), or start with"
                        + " QUARKUS_PROFILE=demo to have demo users");
    }

    private static SignInMethods started(String users, boolean tokens) {
        SignInMethods methods = new SignInMethods(() -> Optional.ofNullable(users), tokens);
        methods.start(new StartupEvent());
        return methods;
    }
}
