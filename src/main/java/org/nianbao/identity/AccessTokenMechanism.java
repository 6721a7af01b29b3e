package org.nianbao.identity;

import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.nianbao.problem.ProblemException;
import org.nianbao.problem.ProblemType;

/**
 * Stands before Quarkus' own mechanism for access tokens, which judges them, and gives its failures their meaning: it
 * stumbles over what is no token, and cannot judge any while it has not reached the provider. Neither is a failure of
 * ours; the first is a 401, the second a 503, since the token may well be good.
 */
@Singleton
class AccessTokenMechanism implements HttpAuthenticationMechanism {

    private static final Logger LOG = Logger.getLogger(AccessTokenMechanism.class);

    private static final Pattern BEARER = Pattern.compile("bearer +(.*)", Pattern.CASE_INSENSITIVE);
    private static final String RETRY_SECONDS = "30";

    private final OidcAuthenticationMechanism oidc;

    AccessTokenMechanism(OidcAuthenticationMechanism oidc) {
        this.oidc = oidc;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager manager) {
        Matcher sent = BEARER.matcher(Optional.ofNullable(request.request().getHeader(HttpHeaders.AUTHORIZATION))
                .orElse(""));
        if (!sent.matches()) {
            return Uni.createFrom().nullItem();
        }
        if (AccessToken.read(sent.group(1)).isEmpty()) {
            return Uni.createFrom().failure(new AuthenticationFailedException("What was sent is no access token"));
        }
        return oidc.authenticate(request, manager)
                .onFailure(failure -> !(failure instanceof AuthenticationException))
                .transform(AccessTokenMechanism::unavailable);
    }

    private static ProblemException unavailable(Throwable failure) {
        LOG.warn("An access token could not be judged", failure);
        return ProblemException.of(ProblemType.UNAVAILABLE).withHeader("Retry-After", RETRY_SECONDS);
    }

    /** Nothing: what a 401 says stands in {@link SignInMethods}. */
    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return Uni.createFrom().nullItem();
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return oidc.getCredentialTypes();
    }

    @Override
    public int getPriority() {
        return oidc.getPriority() + 1;
    }
}
