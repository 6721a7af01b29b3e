package org.nianbao.publication;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The content of a revision in the one spelling over which its hash is taken: RFC 8785, in UTF-8. Once written it is
 * never rendered again.
 */
record CanonicalJson(String text) {

    static CanonicalJson of(JsonNode value) {
        return new CanonicalJson(CanonicalWriter.write(value));
    }

    /** In lower-case hexadecimal digits. */
    String sha256() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    /** The same with its hash as the last member. */
    String with(String sha256) {
        return text.substring(0, text.length() - 1) + PublishedBytes.ending(sha256);
    }
}
