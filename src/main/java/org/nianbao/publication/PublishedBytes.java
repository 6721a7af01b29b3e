package org.nianbao.publication;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** The bytes of a revision as they are read: those that were hashed, with their hash put in as the last member. */
public final class PublishedBytes {

    private PublishedBytes() {}

    /** Writes a revision without reading it. */
    public static void write(byte[] content, String sha256, OutputStream out) throws IOException {
        out.write(content, 0, content.length - 1);
        out.write(ending(sha256).getBytes(StandardCharsets.US_ASCII));
    }

    /** What stands in place of the last brace. */
    static String ending(String sha256) {
        return ",\"sha256\":\"" + sha256 + "\"}";
    }
}
