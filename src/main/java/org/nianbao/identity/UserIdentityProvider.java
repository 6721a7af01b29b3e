package org.nianbao.identity;

import com.github.benmanes.caffeine.cache.Ticker;
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
import org.nianbao.protection.ClientAddress;

/** Signs in by name and password (HTTP Basic) against the {@link UserStore}. */
@Singleton
class UserIdentityProvider implements IdentityProvider<UsernamePasswordAuthenticationRequest> {

    private final UserStore store;
    private final FailedSignIns failures;

    UserIdentityProvider(UserStore store, FailedSignIns.Config failures) {
        this.store = store;
        this.failures = new FailedSignIns(failures, Ticker.systemTicker());
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
        String name = request.getUsername();
        String password = new String(request.getPassword().getPassword());
        Users users = store.users();
        return users.recall(name, password)
                .or(() -> failures.tryOnce(name, address(request), () -> users.signIn(name, password)))
                .map(UserIdentityProvider::identity)
                .orElseThrow(() -> failure(request));
    }

    private static ClientAddress address(UsernamePasswordAuthenticationRequest request) {
        return ClientAddress.of(
                HttpSecurityUtils.getRoutingContextAttribute(request).request());
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
