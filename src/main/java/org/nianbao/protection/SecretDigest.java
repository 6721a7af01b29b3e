package org.nianbao.protection;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What stands for names, passwords and tokens where something has to be remembered about them: always 32 bytes,
 * however long they are, under a key that lives and dies with the process.
 */
public final class SecretDigest {

    private static final String HMAC = "HmacSHA256";
    private static final SecretKeySpec KEY = new SecretKeySpec(random(32), HMAC);

    private SecretDigest() {}

    /** The digest of texts in their order; other texts, or the same divided otherwise, have another one. */
    public static ByteBuffer of(String... parts) {
        return of(List.of(parts));
    }

    static ByteBuffer of(List<String> parts) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(KEY);
            for (String part : parts) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                mac.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
                mac.update(bytes);
            }
            return ByteBuffer.wrap(mac.doFinal());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has " + HMAC, impossible);
        }
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
