package org.nianbao.identity;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.nianbao.problem.Challenges;

/** The ways in which callers can sign in here, by configuration: as a user of the file, with an access token, or both. */
@Singleton
class SignInMethods implements Challenges {

    private static final Logger LOG = Logger.getLogger(SignInMethods.class);

    private static final String BASIC = "Basic realm=\"nianbao\", charset=\"UTF-8\"";
    private static final String BEARER = "Bearer realm=\"nianbao\"";

    private final boolean users;
    private final boolean tokens;

    SignInMethods(
            UserStore.Config users,
            @ConfigProperty(name = "quarkus.oidc.tenant-enabled") boolean accessTokensAccepted) {
        this.users = users.file().isPresent();
        this.tokens = accessTokensAccepted;
    }

    void start(@Observes StartupEvent started) {
        if (!users && !tokens) {
            LOG.warn("Nobody can sign in, so nothing can be written. Name a users file in nianbao.users.file"
                    + " (NIANBAO_USERS_FILE), switch access tokens on (QUARKUS_OIDC_TENANT_ENABLED,"
                    + " QUARKUS_OIDC_AUTH_SERVER_URL), or start with QUARKUS_PROFILE=demo to have demo users");
        }
    }

    /** A browser that is asked for Basic opens its dialogue, so that is not asked for where only tokens help. */
    @Override
    public List<String> all() {
        List<String> challenges = new ArrayList<>();
        if (users || !tokens) {
            challenges.add(BASIC);
        }
        if (tokens) {
            challenges.add(BEARER);
        }
        return challenges;
    }
}
