package org.nianbao.platform.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;

/**
 * Gives answers that are compressed on their way out the entity tag of the compressed bytes. What callers write, and guard
 * by its tag, stays plain: it is small, it is for few, and it has one tag wherever that is told.
 */
@Singleton
class CodedAnswers {

    private static final int PRIORITY = 1900;
    private static final int NOT_MODIFIED = 304;

    private static final Pattern WRITTEN = Pattern.compile(
            "/api/v1/(reports|organizations|subscriptions|campaigns|extensions|imports|jobs)(/.*)?|.*/posting");

    void register(@Observes Filters filters) {
        filters.register(CodedAnswers::watch, PRIORITY);
    }

    private static void watch(RoutingContext context) {
        context.addHeadersEndHandler(ended -> describe(context.request()));
        context.next();
    }

    private static void describe(HttpServerRequest request) {
        HttpServerResponse response = request.response();
        MultiMap headers = response.headers();
        if (WRITTEN.matcher(request.path()).matches()) {
            headers.set(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY);
            return;
        }
        headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        String tag = headers.get(HttpHeaders.ETAG);
        if (response.getStatusCode() == NOT_MODIFIED) {
            describeWhatTheReaderHas(request, tag);
        } else if (isCompressed(request, headers)) {
            if (tag != null) {
                headers.set(HttpHeaders.ETAG, coded(tag));
            }
            if (request.method().equals(HttpMethod.HEAD)) {
                // Nothing is compressed where there is no body, but the headers are those of the body.
                headers.set(HttpHeaders.CONTENT_ENCODING, ContentCoding.GZIP).remove(HttpHeaders.CONTENT_LENGTH);
            }
        }
    }

    /** Be it by us, or later, where nothing is said of the coding: Quarkus marks what stays plain as identity. */
    private static boolean isCompressed(HttpServerRequest request, MultiMap headers) {
        String coding = headers.get(HttpHeaders.CONTENT_ENCODING);
        return coding == null
                ? ContentCoding.takesGzip(request.getHeader(HttpHeaders.ACCEPT_ENCODING))
                : coding.equals(ContentCoding.GZIP);
    }

    private static void describeWhatTheReaderHas(HttpServerRequest request, String tag) {
        String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        if (tag != null && known != null && known.contains(coded(tag))) {
            request.response().putHeader(HttpHeaders.ETAG, coded(tag));
        }
    }

    private static String coded(String tag) {
        return Preconditions.tag(ContentCoding.coded(tag.substring(1, tag.length() - 1)));
    }
}
