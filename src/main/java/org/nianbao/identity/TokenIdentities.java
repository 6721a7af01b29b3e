package org.nianbao.identity;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Makes of whoever came with a verified access token the same kind of caller that the {@link UserStore}'s users are. */
@Singleton
class TokenIdentities implements SecurityIdentityAugmentor {

    private final TokenClaims claims;

    TokenIdentities(TokenClaims claims) {
        this.claims = claims;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        AccessTokenCredential token = identity.getCredential(AccessTokenCredential.class);
        return Uni.createFrom().item(() -> token == null ? identity : identity(token));
    }

    private SecurityIdentity identity(AccessTokenCredential verified) {
        JsonNode token = AccessToken.read(verified.getToken()).orElseThrow(AuthenticationFailedException::new);
        String name = claims.name(token).orElseThrow(AuthenticationFailedException::new);
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(name))
                .addAttribute(Grants.ATTRIBUTE, claims.grants(token))
                .build();
    }
}
