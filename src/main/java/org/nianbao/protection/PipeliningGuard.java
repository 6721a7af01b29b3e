package org.nianbao.protection;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Closes connections on which too many requests wait for the answer to an earlier one. The server reads and keeps
 * such requests without bound, so that a single connection could fill the memory before any limit sees them.
 */
@Singleton
class PipeliningGuard {

    /** Before everything else, since what comes next on the connection is read meanwhile. */
    private static final int PRIORITY = 2000;

    private static final String NAME = PipelineCount.class.getName();

    /** What the server itself calls its part of a connection. */
    private static final String SERVER = "handler";

    void register(@Observes Filters filters) {
        filters.register(PipeliningGuard::guard, PRIORITY);
    }

    private static void guard(RoutingContext context) {
        HttpConnection connection = context.request().connection();
        if (context.request().version() != HttpVersion.HTTP_2 && connection instanceof ConnectionBase base) {
            watch(base.channelHandlerContext());
        }
        context.next();
    }

    private static void watch(ChannelHandlerContext server) {
        ChannelPipeline parts = server.pipeline();
        if (server.channel().isActive() && parts.get(NAME) == null) {
            parts.addBefore(SERVER, NAME, new PipelineCount());
        }
    }
}
