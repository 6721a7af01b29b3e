package org.nianbao.identity;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Records who was refused what, whichever part of the service refused it. Credentials never reach the log. */
@Singleton
class RefusalLog {

    private static final Logger LOG = Logger.getLogger(RefusalLog.class);

    /** Before every other filter, so that it sees their refusals as well. */
    private static final int PRIORITY = 1000;

    private static final String FAILED_USER = RefusalLog.class.getName() + ".failed";
    private static final int LONGEST = 200;

    /** Remembers under which name somebody failed to sign in. */
    static void remember(RoutingContext request, String name) {
        request.put(FAILED_USER, name);
    }

    void register(@Observes Filters filters) {
        filters.register(this::watch, PRIORITY);
    }

    private void watch(RoutingContext request) {
        request.addEndHandler(ended -> log(request));
        request.next();
    }

    private static void log(RoutingContext request) {
        int status = request.response().getStatusCode();
        if (status == 401 || status == 403) {
            HttpServerRequest refused = request.request();
            LOG.infof(
                    "Refused with %d: %s %s, user %s",
                    status, refused.method(), printable(refused.path()), printable(user(request)));
        }
    }

    private static String user(RoutingContext request) {
        Optional<String> signedIn = Optional.ofNullable(request.user())
                .filter(QuarkusHttpUser.class::isInstance)
                .map(user -> ((QuarkusHttpUser) user).getSecurityIdentity())
                .filter(identity -> !identity.isAnonymous())
                .map(identity -> identity.getPrincipal().getName());
        return signedIn.orElse(request.get(FAILED_USER, "-"));
    }

    /** What a stranger sent must not look like lines of the log. */
    static String printable(String text) {
        String clean = String.valueOf(text).replaceAll("[^\\p{L}\\p{M}\\p{N}\\p{P}\\p{S} ]", "?");
        return clean.length() > LONGEST ? clean.substring(0, LONGEST) + "…" : clean;
    }
}
