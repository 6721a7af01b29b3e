package org.nianbao.problem;

import io.vertx.ext.web.RoutingContext;
import java.util.UUID;
import org.jboss.logging.MDC;

/**
 * The name of a request: it stands in its answer, in its problem, on its lines of the log and in the history. It is
 * always ours, because a caller's could be anything, that of another request included.
 */
public final class RequestId {

    /** The header of the answer. */
    public static final String HEADER = "X-Request-Id";

    /** Under this name the lines of the log have it, too. */
    private static final String KEY = "requestId";

    private RequestId() {}

    /** The id of a request, which gets one when it is first asked for. */
    public static String of(RoutingContext request) {
        String given = request.get(KEY);
        return given == null ? give(request) : given;
    }

    private static String give(RoutingContext request) {
        String id = UUID.randomUUID().toString();
        request.put(KEY, id);
        MDC.put(KEY, id);
        return id;
    }

    /** The id of the request that is being answered, or {@code null} where there is none. */
    static String current() {
        return (String) MDC.get(KEY);
    }
}
