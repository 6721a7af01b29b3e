package org.nianbao.document.writing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.nianbao.platform.http.Preconditions;

/** Answers with reports that are written for people: a page to be shown, files to be kept. */
@ApplicationScoped
public class WrittenReports {

    private static final String LANGUAGE = "zh-CN";

    private final ReportWriters writers;

    WrittenReports(ReportWriters writers) {
        this.writers = writers;
    }

    /** What is added to the tag of a report: another version of a writer writes other bytes. */
    public String suffix(ReportFormat format) {
        return format.word() + "-" + writers.writer(format).version();
    }

    /**
     * 200 with the report, or 304 for a reader who has it, which then is not written at all.
     *
     * @param format any but JSON
     * @param tag the opaque tag of the report in this format
     */
    public Response.ResponseBuilder answer(
            ReportFormat format, String tag, Preconditions conditions, Supplier<PrintedReport> report) {
        Response.ResponseBuilder answer = conditions.has(tag) ? Response.notModified() : written(format, report.get());
        return answer.header(HttpHeaders.ETAG, Preconditions.tag(tag)).header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    }

    private Response.ResponseBuilder written(ReportFormat format, PrintedReport report) {
        byte[] bytes = writers.writer(format).write(report);
        return Response.ok(bytes, contentType(format))
                // Of itself it would not be told of the head alone.
                .header(HttpHeaders.CONTENT_LENGTH, bytes.length)
                .header(HttpHeaders.CONTENT_LANGUAGE, LANGUAGE)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(format, report));
    }

    private static String contentType(ReportFormat format) {
        return format.mediaType().startsWith("text/") ? format.mediaType() + ";charset=UTF-8" : format.mediaType();
    }

    private static String disposition(ReportFormat format, PrintedReport report) {
        return format == ReportFormat.HTML
                ? "inline"
                : "attachment; filename*=UTF-8''" + encoded(report.fileName() + "." + format.word());
    }

    /** As a header carries what is not ASCII (RFC 8187). */
    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }
}
