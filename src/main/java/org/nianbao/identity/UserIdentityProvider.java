package org.nianbao.identity;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/** Signs in by name and password (HTTP Basic) against the {@link UserStore}. */
@Singleton
class UserIdentityProvider implements IdentityProvider<UsernamePasswordAuthenticationRequest> {

    private final UserStore store;

    UserIdentityProvider(UserStore store) {
        this.store = store;
    }

    @Override
    public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
        return UsernamePasswordAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            UsernamePasswordAuthenticationRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> signIn(request));
    }

    private SecurityIdentity signIn(UsernamePasswordAuthenticationRequest request) {
        String password = new String(request.getPassword().getPassword());
        return store.users()
                .signIn(request.getUsername(), password)
                .map(UserIdentityProvider::identity)
                .orElseThrow(() -> failure(request));
    }

    private static SecurityIdentity identity(Users.User user) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(user.name()))
                .addAttribute(Grants.ATTRIBUTE, user.grants())
                .build();
    }

    private static AuthenticationFailedException failure(UsernamePasswordAuthenticationRequest request) {
        RoutingContext refused = HttpSecurityUtils.getRoutingContextAttribute(request);
        RefusalLog.remember(refused, request.getUsername());
        return new AuthenticationFailedException();
    }
}
