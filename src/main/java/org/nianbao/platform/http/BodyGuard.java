package org.nianbao.platform.http;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.nianbao.platform.json.RequestBody;
import org.nianbao.problem.ProblemException;
import org.nianbao.problem.ProblemType;

/**
 * Lets in only as many large bodies at a time as the heap can hold. Whoever comes too many is told to come again,
 * instead of taking the service down for all. Bodies in another encoding than UTF-8 are refused before they are read.
 */
@Singleton
class BodyGuard {

    private static final Logger LOG = Logger.getLogger(BodyGuard.class);

    /** What is smaller does not count: the number of worker threads bounds it well enough. */
    private static final long SMALL = 65_536;

    /** What no operation takes that reads its body whole. */
    private static final long HUGE = 1_000_000_000;

    /** A body takes up several times its size while it is read, so most of the heap is left for that. */
    private static final long SHARE_OF_HEAP = 16;

    /** Nobody reads what is sent along with these. */
    private static final Set<HttpMethod> BODILESS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.DELETE);

    private static final String RETRY_SECONDS = "1";

    private final Budget budget =
            new Budget(Math.max(2L * RequestBody.REPORT, Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP));

    @ServerRequestFilter
    void guard(RoutingContext context, ResourceInfo operation) {
        if (operation.getResourceMethod().isAnnotationPresent(FileBody.class)) {
            return;
        }
        HttpServerRequest request = context.request();
        boolean isLong = operation.getResourceMethod().isAnnotationPresent(LongBody.class);
        long size = size(request);
        if (size > 0 && !BODILESS.contains(request.method())) {
            requireUtf8(request, isLong);
        }
        if (isLong || size <= SMALL) {
            return;
        }
        refuseHuge(request);
        if (!budget.take(size)) {
            LOG.warnf("More large bodies at a time than the heap can hold: %s refused for now", request.path());
            throw ProblemException.of(ProblemType.UNAVAILABLE).withHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        context.addEndHandler(done -> budget.give(size));
    }

    /** Not even read and dropped, as what is only too large is. */
    private static void refuseHuge(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && Long.parseLong(length) > HUGE) {
            request.resume();
            throw ProblemException.of(ProblemType.PAYLOAD_TOO_LARGE);
        }
    }

    private static void requireUtf8(HttpServerRequest request, boolean mayBeEncoded) {
        boolean encoded = Optional.ofNullable(request.getHeader(HttpHeaders.CONTENT_ENCODING))
                .filter(encoding -> !encoding.equalsIgnoreCase("identity"))
                .isPresent();
        boolean otherCharset = Optional.ofNullable(request.getHeader(HttpHeaders.CONTENT_TYPE))
                .map(BodyGuard::charset)
                .filter(charset -> !charset.equalsIgnoreCase(StandardCharsets.UTF_8.name()))
                .isPresent();
        if (encoded && !mayBeEncoded || otherCharset) {
            throw ProblemException.of(ProblemType.UNSUPPORTED_MEDIA_TYPE);
        }
    }

    private static String charset(String contentType) {
        try {
            return MediaType.valueOf(contentType).getParameters().get(MediaType.CHARSET_PARAMETER);
        } catch (IllegalArgumentException noMediaType) {
            throw ProblemException.of(ProblemType.UNSUPPORTED_MEDIA_TYPE);
        }
    }

    /** How much of a body will be kept at most; one that does not tell its length may have any. */
    private static long size(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null) {
            return Math.min(Long.parseLong(length), RequestBody.REPORT);
        }
        return request.headers().contains("Transfer-Encoding") ? RequestBody.REPORT : 0;
    }
}
