package org.nianbao.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.nianbao.protection.SecretDigest;

/**
 * Remembers who signed in until they are silent for a few minutes, because HTTP Basic sends the password with every
 * request and bcrypt is slow. Kept are digests, never passwords; failures are not kept.
 */
final class RecentSignIns {

    private final Cache<ByteBuffer, Boolean> verified = Caffeine.newBuilder()
            .expireAfterAccess(Duration.ofMinutes(5))
            .maximumSize(10_000)
            .build();

    /** Whether {@code password} is the one of {@code hash}; quick where it was so a moment ago. */
    boolean verify(String name, String password, Bcrypt hash) {
        return verified.get(key(name, password, hash), ignored -> hash.matches(password) ? Boolean.TRUE : null) != null;
    }

    /** Whether {@code password} was the one of {@code hash} a moment ago; quick always. */
    boolean recall(String name, String password, Bcrypt hash) {
        return verified.getIfPresent(key(name, password, hash)) != null;
    }

    private static ByteBuffer key(String name, String password, Bcrypt hash) {
        return SecretDigest.of(name, password, hash.hash());
    }
}
