package org.nianbao.platform.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.nianbao.problem.RequestId;

/** Gives every request its {@link RequestId}. */
@Singleton
class RequestIds {

    /** Before every other filter, so that what they log and refuse has it. */
    private static final int PRIORITY = 2000;

    void register(@Observes Filters filters) {
        filters.register(RequestIds::name, PRIORITY);
    }

    private static void name(RoutingContext request) {
        String id = RequestId.of(request);
        // At the end, since some handlers clear the headers that they find.
        request.addHeadersEndHandler(ended -> request.response().putHeader(RequestId.HEADER, id));
        request.next();
    }
}
