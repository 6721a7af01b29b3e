package org.nianbao.report;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.nianbao.language.Language;
import org.nianbao.platform.http.Preconditions;
import org.nianbao.platform.http.Representation;

/** How the desk answers. */
public final class Answers {

    private Answers() {}

    /** A report with what the caller can do next. */
    public static Response report(Response.ResponseBuilder answer, StoredReport report, List<String> allowed) {
        return tagged(answer.entity(report.toJson(allowed)), tag(report, allowed));
    }

    /** A new report; its address is a path, since the name by which a caller reached us is theirs to know. */
    public static Response created(StoredReport report, List<String> allowed) {
        String path = "/api/v1/reports/" + report.organization() + "/" + report.year();
        return report(Response.status(Response.Status.CREATED).header(HttpHeaders.LOCATION, path), report, allowed);
    }

    /** What a caller can do next depends on who they are: it is in the tag, but guards nothing. */
    static String tag(StoredReport report, List<String> allowed) {
        byte[] actions = String.join(" ", allowed).getBytes(StandardCharsets.UTF_8);
        return report.tag() + "+" + Representation.digest(actions).substring(0, 8);
    }

    static Response section(StoredSection section) {
        return tagged(Response.ok(section.content().toJson()), section.tag());
    }

    /** What is told of a report in a language; whoever has it already is told so. */
    public static Response inLanguage(JsonNode told, Language language, HttpHeaders headers) {
        byte[] bytes = told.toString().getBytes(StandardCharsets.UTF_8);
        String tag = Representation.digest(bytes) + "-" + language.tag();
        Response.ResponseBuilder answer = Preconditions.of(headers).has(tag)
                ? Response.notModified()
                : Response.ok(told).header(HttpHeaders.CONTENT_LANGUAGE, language.tag());
        return tagged(answer.header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE), tag);
    }

    public static Response tagged(Response.ResponseBuilder answer, String tag) {
        return cached(answer.header(HttpHeaders.ETAG, Preconditions.tag(tag)));
    }

    /** Drafts are for their readers alone, who ask each time whether they are still current. */
    static Response cached(Response.ResponseBuilder answer) {
        return answer.header(HttpHeaders.CACHE_CONTROL, "private, no-cache").build();
    }
}
