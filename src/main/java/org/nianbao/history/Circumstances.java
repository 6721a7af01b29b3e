package org.nianbao.history;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.nianbao.problem.RequestId;

/** By which request something is done, and from where; the service itself acts without one. */
@ApplicationScoped
class Circumstances {

    private final CurrentVertxRequest current;

    Circumstances(CurrentVertxRequest current) {
        this.current = current;
    }

    /** The caller's address, behind the configured proxies. */
    Optional<String> address() {
        return request().map(request -> request.request().remoteAddress()).map(Circumstances::text);
    }

    private static String text(SocketAddress address) {
        return address.hostAddress() == null ? address.host() : address.hostAddress();
    }

    Optional<String> requestId() {
        return request().map(RequestId::of);
    }

    private Optional<RoutingContext> request() {
        return Arc.container().requestContext().isActive()
                ? Optional.ofNullable(current.getCurrent())
                : Optional.empty();
    }
}
