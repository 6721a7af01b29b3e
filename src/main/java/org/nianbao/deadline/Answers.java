package org.nianbao.deadline;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.nianbao.platform.http.Preconditions;

/** How campaigns and extensions are answered. They never change, so their ids are their tags. */
final class Answers {

    private Answers() {}

    static Response created(String collection, UUID id, Object entity) {
        // A path: the name by which the caller reached us is theirs to know.
        return tagged(
                Response.status(Response.Status.CREATED)
                        .header(HttpHeaders.LOCATION, collection + "/" + id)
                        .entity(entity),
                id);
    }

    static Response read(UUID id, Object entity, HttpHeaders headers) {
        boolean known = Preconditions.of(headers).has(id.toString());
        return tagged(known ? Response.notModified() : Response.ok(entity), id);
    }

    private static Response tagged(Response.ResponseBuilder answer, UUID id) {
        return answer.header(HttpHeaders.ETAG, Preconditions.tag(id.toString()))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }
}
