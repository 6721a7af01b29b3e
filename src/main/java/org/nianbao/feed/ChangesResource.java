package org.nianbao.feed;

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
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.eclipse.microprofile.context.ThreadContext;
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
    private static final int READERS = 4;

    private final Feed feed;
    private final WaitingRoom room;
    private final FeedCursors cursors;
    private final Register register;

    /** A thousand who come at the same moment read one after another, and leave the database to others as well. */
    private final ManagedExecutor readers = ManagedExecutor.builder()
            .maxAsync(READERS)
            .propagated(ThreadContext.NONE)
            .cleared(ThreadContext.ALL_REMAINING)
            .build();

    ChangesResource(Feed feed, WaitingRoom room, FeedCursors cursors, Register register) {
        this.feed = feed;
        this.room = room;
        this.cursors = cursors;
        this.register = register;
    }

    /** What happened after a cursor; where that is nothing, the answer may be waited for. */
    @GET
    public CompletionStage<Response> changes(@Context UriInfo uri, @Context RoutingContext request) {
        Query query = Query.of(uri, "after", "limit", "wait", "within");
        return readers.supplyAsync(() -> read(query))
                .thenCompose(waiter -> answer(waiter, request))
                .thenApply(page -> Response.ok(page)
                        .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                        .build());
    }

    private Waiter read(Query query) {
        Duration patience =
                Duration.ofSeconds(query.integer("wait", 0, LONGEST_WAIT).orElse(0));
        Bookmark bookmark = bookmark(query);
        query.errors().throwIfAny();
        Feed.Reading reading = feed.read(bookmark);
        Waiter waiter = new Waiter(bookmark.at(reading.end()), reading.page(), patience);
        if (reading.isEmpty() && !patience.isZero()) {
            room.enter(waiter);
        } else {
            waiter.tellWhatWasRead();
        }
        return waiter;
    }

    private CompletionStage<FeedPage> answer(Waiter waiter, RoutingContext request) {
        request.addEndHandler(ended -> room.leave(waiter));
        if (request.response().closed()) {
            room.leave(waiter);
        }
        return waiter.answer();
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
}
