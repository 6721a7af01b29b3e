package org.nianbao.protection;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import org.nianbao.protection.Buckets.Refusal;

/**
 * Which limit a call falls under. Credentials have a bucket of their own only once somebody has signed in with them:
 * whoever invents new ones all the time is counted by address, and cannot fill the memory with them.
 */
final class RateLimiter {

    private static final Duration LONGEST_SILENCE = Duration.ofHours(1);

    private final Buckets<ClientAddress> anonymous;
    private final Buckets<ClientAddress> checks;
    private final Buckets<ClientAddress> signIns;
    private final Buckets<ByteBuffer> tokens;
    private final Cache<ByteBuffer, Boolean> known;

    RateLimiter(RateLimits limits, Ticker ticker) {
        anonymous = new Buckets<>(limits.anonymous(), limits.mostCallers(), ticker);
        checks = new Buckets<>(limits.check(), limits.mostCallers(), ticker);
        signIns = new Buckets<>(limits.signIn(), limits.mostCallers(), ticker);
        tokens = new Buckets<>(limits.token(), limits.mostCallers(), ticker);
        known = Caffeine.newBuilder()
                .maximumSize(limits.mostCallers())
                .expireAfterAccess(LONGEST_SILENCE)
                .ticker(ticker)
                .build();
    }

    /** Counts a call, or says that it has to wait. */
    Optional<Refusal> take(Call call) {
        if (call.credentials().isPresent()) {
            ByteBuffer credentials = call.credentials().get();
            return isKnown(credentials) ? tokens.take(credentials) : signIns.take(call.from());
        }
        return switch (call.kind()) {
            case HEALTH -> Optional.empty();
            case CHECK -> checks.take(call.from());
            case OTHER -> anonymous.take(call.from());
        };
    }

    /** Notes that somebody signed in with a call's credentials, which may have been a try until now. */
    void signedIn(Call call) {
        ByteBuffer credentials = call.credentials().orElseThrow();
        if (!isKnown(credentials)) {
            known.put(credentials, true);
            signIns.giveBack(call.from());
        }
    }

    /** Notes that nobody can sign in with a call's credentials, be it any more. */
    void notSignedIn(Call call) {
        call.credentials().ifPresent(known::invalidate);
    }

    private boolean isKnown(ByteBuffer credentials) {
        return known.getIfPresent(credentials) != null;
    }
}
