package org.nianbao.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Something that is the same for every reader until the next release, with the tag of its bytes. */
public final class Representation {

    private final byte[] bytes;
    private final MediaType mediaType;
    private final String tag;

    private Representation(byte[] bytes, MediaType mediaType) {
        this.bytes = bytes;
        this.mediaType = mediaType;
        this.tag = digest(bytes);
    }

    public static Representation of(Object value, ObjectMapper mapper) {
        try {
            return of(mapper.writeValueAsBytes(value), MediaType.APPLICATION_JSON_TYPE);
        } catch (JsonProcessingException ourMistake) {
            throw new IllegalStateException("Our own data cannot be written", ourMistake);
        }
    }

    public static Representation of(byte[] bytes, MediaType mediaType) {
        return new Representation(bytes, mediaType);
    }

    /** A short digest of bytes, fit for an entity tag. */
    public static String digest(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(hash, 0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    /** 200 with the bytes, or 304 for a reader who has them. */
    public Response answer(Preconditions conditions) {
        Response.ResponseBuilder answer = conditions.has(tag) ? Response.notModified() : Response.ok(bytes, mediaType);
        return answer.header(HttpHeaders.ETAG, Preconditions.tag(tag))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }
}
