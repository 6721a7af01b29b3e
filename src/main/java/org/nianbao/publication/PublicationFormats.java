package org.nianbao.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.nianbao.document.writing.ReportFormat;
import org.nianbao.document.writing.RequestedFormat;
import org.nianbao.document.writing.WrittenReports;
import org.nianbao.platform.http.Preconditions;

/** A revision in the format that its reader wants: the stored bytes, or what a writer makes of them. */
@ApplicationScoped
class PublicationFormats {

    private final RequestedFormat requested;
    private final WrittenReports written;
    private final RevisionContent contents;

    PublicationFormats(RequestedFormat requested, WrittenReports written, RevisionContent contents) {
        this.requested = requested;
        this.written = written;
        this.contents = contents;
    }

    /** 200, or 304 for a reader who has it; 406 where there is no such format. */
    Response.ResponseBuilder answer(Published.Readable readable, Preconditions conditions) {
        ReportFormat format = requested.get();
        String tag = readable.revision().sha256;
        return format == ReportFormat.JSON
                ? stored(readable, tag, conditions)
                : written.answer(
                        format, tag + "-" + written.suffix(format), conditions, () -> contents.printed(readable));
    }

    private static Response.ResponseBuilder stored(Published.Readable readable, String tag, Preconditions conditions) {
        Response.ResponseBuilder answer = conditions.has(tag)
                ? Response.notModified()
                : Response.ok(readable.json().getBytes(StandardCharsets.UTF_8), MediaType.APPLICATION_JSON_TYPE);
        return answer.header(HttpHeaders.ETAG, Preconditions.tag(tag)).header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    }
}
