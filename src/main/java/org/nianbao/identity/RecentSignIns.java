package org.nianbao.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Remembers for a few minutes who signed in, because HTTP Basic sends the password with every request and bcrypt is
 * slow. Kept are digests under a key that lives and dies with the process, never passwords; failures are not kept.
 */
final class RecentSignIns {

    private static final String HMAC = "HmacSHA256";
    private static final SecretKeySpec KEY = new SecretKeySpec(random(32), HMAC);

    private final Cache<ByteBuffer, Boolean> verified = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(5))
            .maximumSize(10_000)
            .build();

    /** Whether {@code password} is the one of {@code hash}; quick where it was so a moment ago. */
    boolean verify(String name, String password, Bcrypt hash) {
        ByteBuffer key = digest(name, password, hash.hash());
        return verified.get(key, ignored -> hash.matches(password) ? Boolean.TRUE : null) != null;
    }

    private static ByteBuffer digest(String... parts) {
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
