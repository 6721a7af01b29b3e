package org.nianbao.platform.idempotency;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A request that may be one of several attempts at the same.
 *
 * @param id what all attempts have in common: SHA-256 of caller, method, path and key
 * @param bodyDigest SHA-256 of the body, by which an attempt at something else is found out
 */
record Attempt(byte[] id, byte[] bodyDigest, String path) {

    /** @param bodyDigest what tells one body from another */
    static Attempt of(String caller, String method, String path, String key, byte[] bodyDigest) {
        MessageDigest id = sha256();
        for (String part : new String[] {caller, method, path, key}) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            // With its length, so that no two lists of parts run together into the same bytes.
            id.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
            id.update(bytes);
        }
        return new Attempt(id.digest(), bodyDigest, path);
    }

    static byte[] digest(byte[] body) {
        return sha256().digest(body);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
