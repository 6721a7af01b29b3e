package org.nianbao.protection;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A request, as far as it can be known before anybody looks at what it carries.
 *
 * @param from where it comes from
 * @param credentials the digest of all its credentials; nothing for an anonymous request
 * @param kind what it asks for
 */
record Call(ClientAddress from, Optional<ByteBuffer> credentials, Kind kind) {

    private static final String CHECK = "/api/v1/consistency-check";
    private static final Set<String> HEALTH =
            Set.of("/q/health", "/q/health/live", "/q/health/ready", "/q/health/started");

    /** What limits tell apart. */
    enum Kind {
        HEALTH,
        CHECK,
        OTHER
    }

    static Call of(RoutingContext context) {
        HttpServerRequest request = context.request();
        return new Call(
                ClientAddress.of(request),
                credentials(request.headers().getAll(HttpHeaders.AUTHORIZATION)),
                kind(request.method(), context.normalizedPath()));
    }

    /** All of them, since it is not for us to say which of several the service will go by. */
    private static Optional<ByteBuffer> credentials(List<String> headers) {
        return headers.isEmpty() ? Optional.empty() : Optional.of(SecretDigest.of(headers));
    }

    private static Kind kind(HttpMethod method, String path) {
        if (method.equals(HttpMethod.POST) && path.equals(CHECK)) {
            return Kind.CHECK;
        }
        boolean reads = method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
        return reads && HEALTH.contains(path) ? Kind.HEALTH : Kind.OTHER;
    }
}
