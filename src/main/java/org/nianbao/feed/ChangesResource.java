package org.nianbao.feed;

import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.nianbao.ledger.FeedCursor;
import org.nianbao.ledger.FeedCursors;
import org.nianbao.organization.Register;
import org.nianbao.platform.http.Query;
import org.nianbao.problem.ErrorCode;

/** What happened to publications and organizations, for whoever keeps a copy. */
@Path("/api/v1/changes")
@Produces(MediaType.APPLICATION_JSON)
class ChangesResource {

    private static final int LONGEST_WAIT = 30;

    private final Feed feed;
    private final WaitingRoom room;
    private final FeedCursors cursors;
    private final Register register;

    ChangesResource(Feed feed, WaitingRoom room, FeedCursors cursors, Register register) {
        this.feed = feed;
        this.room = room;
        this.cursors = cursors;
        this.register = register;
    }

    /** What happened after a cursor; where that is nothing, the answer may be waited for. */
    @GET
    @Blocking
    public CompletionStage<Response> changes(@Context UriInfo uri, @Context RoutingContext request) {
        Query query = Query.of(uri, "after", "limit", "wait", "within");
        Duration patience =
                Duration.ofSeconds(query.integer("wait", 0, LONGEST_WAIT).orElse(0));
        Bookmark bookmark = bookmark(query);
        query.errors().throwIfAny();
        Feed.Reading reading = feed.read(bookmark);
        if (!reading.isEmpty() || patience.isZero()) {
            return CompletableFuture.completedFuture(answer(reading.page()));
        }
        Waiter waiter = new Waiter(bookmark.at(reading.end()), reading.page(), patience);
        room.enter(waiter);
        request.addEndHandler(ended -> room.leave(waiter));
        return waiter.answer().thenApply(ChangesResource::answer);
    }

    private Bookmark bookmark(Query query) {
        int limit = query.limit();
        String within = query.text("within").orElse(null);
        if (within != null && !register.exists(within)) {
            query.errors().add("within", ErrorCode.UNKNOWN_ORGANIZATION, within);
        }
        long position = query.text("after")
                .flatMap(text -> cursors.read(text, within, query.errors()))
                .map(FeedCursor::position)
                .orElse(0L);
        return new Bookmark(position, within, limit);
    }

    private static Response answer(FeedPage page) {
        return Response.ok(page).header(HttpHeaders.CACHE_CONTROL, "no-cache").build();
    }
}
