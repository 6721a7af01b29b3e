package org.nianbao.platform.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.time.Duration;
import org.nianbao.language.Bilingual;
import org.nianbao.problem.Errors;
import org.nianbao.problem.ProblemException;
import org.nianbao.problem.ProblemType;

/** A request's JSON body, read up to the limit of its operation. */
public final class RequestBody {

    /** Largest whole report, in bytes. */
    public static final int REPORT = 8_000_000;

    /** Largest section, in bytes. */
    public static final int SECTION = 4_000_000;

    /** Longest text, in code points. */
    public static final int TEXT = 200_000;

    /** Largest entry of the register and other small bodies, in bytes. */
    public static final int SMALL = 1_000_000;

    /** A client that is still sending hears of the limit only when it has finished, within these bounds. */
    private static final long MOST_DRAINED = 64_000_000;

    private static final Duration LONGEST_DRAIN = Duration.ofSeconds(10);

    private static final Bilingual INCOMPLETE =
            new Bilingual("请求体没有完整到达", "The body did not arrive completely, or not in time");

    private RequestBody() {}

    /**
     * Reads a body that has to be JSON.
     *
     * @param pointer where the body stands in the document that pointers speak of
     * @param errors receives what is wrong with it beyond its syntax
     * @throws ProblemException 413 beyond {@code limit} bytes, 400 where it is not JSON or does not arrive
     */
    public static JsonNode read(InputStream body, int limit, String pointer, Errors errors) {
        try {
            byte[] bytes = body.readNBytes(limit + 1);
            if (bytes.length > limit) {
                drain(body);
                throw ProblemException.of(ProblemType.PAYLOAD_TOO_LARGE);
            }
            return StrictJson.read(bytes, pointer, errors);
        } catch (IOException brokenOff) {
            throw incomplete();
        }
    }

    /** Reads a body that may be left away, which says as much as an object without members. */
    public static JsonNode readOptional(InputStream body, int limit, Errors errors) {
        PushbackInputStream peeked = new PushbackInputStream(body);
        try {
            int first = peeked.read();
            if (first < 0) {
                return StrictJson.NODES.objectNode();
            }
            peeked.unread(first);
            return read(peeked, limit, "", errors);
        } catch (IOException brokenOff) {
            throw incomplete();
        }
    }

    /** 400 for a body that did not arrive completely. */
    public static ProblemException incomplete() {
        return ProblemException.of(ProblemType.INVALID_REQUEST, INCOMPLETE);
    }

    /** Reads and drops what a client still sends, so that it gets to hear why; within bounds. */
    public static void drain(InputStream body) throws IOException {
        byte[] sink = new byte[65_536];
        long end = System.nanoTime() + LONGEST_DRAIN.toNanos();
        long drained = 0;
        int read = 0;
        while (read >= 0 && drained < MOST_DRAINED && System.nanoTime() < end) {
            read = body.read(sink);
            drained += read;
        }
    }
}
