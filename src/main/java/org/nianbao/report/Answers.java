package org.nianbao.report;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.nianbao.platform.http.Preconditions;

/** How the desk answers. */
final class Answers {

    private Answers() {}

    static Response report(Response.ResponseBuilder answer, StoredReport report, Set<DeskAction> allowed) {
        return tagged(answer.entity(report.toJson(allowed)), report.tag());
    }

    /** The address is a path: the name by which a caller reached us is theirs to know. */
    static Response created(StoredReport report, Set<DeskAction> allowed) {
        String path = "/api/v1/reports/" + report.document().organization() + "/"
                + report.document().year();
        return report(Response.status(Response.Status.CREATED).header(HttpHeaders.LOCATION, path), report, allowed);
    }

    static Response section(StoredSection section) {
        return tagged(Response.ok(section.content().toJson()), section.tag());
    }

    /** Drafts are for their readers alone, who ask each time whether they are still current. */
    static Response tagged(Response.ResponseBuilder answer, String tag) {
        return answer.header(HttpHeaders.ETAG, Preconditions.tag(tag))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }
}
