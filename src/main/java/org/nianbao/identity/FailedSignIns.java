package org.nianbao.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.nianbao.language.Bilingual;
import org.nianbao.problem.ProblemException;
import org.nianbao.problem.ProblemType;
import org.nianbao.protection.ClientAddress;
import org.nianbao.protection.SecretDigest;

/**
 * Slows the guessing of passwords. Failures count for a name from one address, and, with more patience, for a name from
 * all addresses together; where the latter has to wait, it does not keep out those who signed in from their address
 * lately, so that nobody can lock a user out from elsewhere. Whether there is such a user makes no difference.
 */
final class FailedSignIns {

    private static final Logger LOG = Logger.getLogger(FailedSignIns.class);

    private static final Bilingual REFUSAL = new Bilingual(
            "登录失败次数过多，请按 Retry-After 稍后再试", "Too many sign-ins have failed. Try again after the time in Retry-After");

    /** The most names, and pairs of a name and an address, that are kept count of. */
    private static final int MOST = 50_000;

    /** How long an address stays one from which a user is known to sign in. */
    private static final Duration TRUST = Duration.ofDays(7);

    private static final long NANOS_PER_SECOND = TimeUnit.SECONDS.toNanos(1);

    private final Config config;
    private final Tries.Pace pace;
    private final Ticker ticker;
    private final Cache<ByteBuffer, Tries> tries;
    private final Cache<ByteBuffer, Boolean> trusted;

    @ConfigMapping(prefix = "nianbao.sign-in")
    interface Config {

        /** The last failure for a name from one address that does not make the next try wait, from 1. */
        @WithDefault("5")
        int freeFailures();

        /** The same for a name from all addresses. */
        @WithDefault("50")
        int freeFailuresFromAnywhere();

        /** After how long without another failure all are forgotten. */
        @WithDefault("10M")
        Duration memory();

        /** How long the next try has to wait at first; every failure doubles it. */
        @WithDefault("2S")
        Duration firstWait();

        /** How long a try has to wait at most. */
        @WithDefault("5M")
        Duration longestWait();
    }

    FailedSignIns(Config config, Ticker ticker) {
        this.config = config;
        this.pace = new Tries.Pace(config.firstWait(), config.longestWait());
        this.ticker = ticker;
        // What still makes somebody wait must not be forgotten.
        Duration memory = config.memory().compareTo(config.longestWait()) < 0 ? config.longestWait() : config.memory();
        this.tries = cache(memory, ticker);
        this.trusted = cache(TRUST, ticker);
    }

    private static <V> Cache<ByteBuffer, V> cache(Duration memory, Ticker ticker) {
        return Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(memory)
                .ticker(ticker)
                .build();
    }

    /**
     * Lets somebody try to sign in, unless the last failures are too recent.
     *
     * @param signIn answers nothing where it fails
     * @throws ProblemException 429 where the try has to wait; it is not made then
     */
    <T> Optional<T> tryOnce(String name, ClientAddress from, Supplier<Optional<T>> signIn) {
        ByteBuffer pair = SecretDigest.of(name, from.text());
        ByteBuffer anywhere = SecretDigest.of(name);
        Tries ofPair = triesOf(pair);
        // One after the other, or all who come at the same time would be let through.
        synchronized (ofPair) {
            requireNoWait(ofPair);
            if (trusted.getIfPresent(pair) == null) {
                requireNoWait(triesOf(anywhere));
            }
            Optional<T> user = signIn.get();
            if (user.isPresent()) {
                ofPair.forget();
                trusted.put(pair, true);
            } else {
                failed(pair, config.freeFailures(), name, from.text());
                failed(anywhere, config.freeFailuresFromAnywhere(), name, "anywhere");
            }
            return user;
        }
    }

    private Tries triesOf(ByteBuffer key) {
        return tries.get(key, ignored -> new Tries());
    }

    private void requireNoWait(Tries before) {
        long wait = before.remaining(ticker.read());
        if (wait > 0) {
            long seconds = (wait + NANOS_PER_SECOND - 1) / NANOS_PER_SECOND;
            throw ProblemException.of(ProblemType.TOO_MANY_REQUESTS, REFUSAL)
                    .withHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        }
    }

    private void failed(ByteBuffer key, int free, String name, String from) {
        Tries failed = triesOf(key);
        Duration wait = failed.failed(ticker.read(), free, pace);
        tries.put(key, failed);
        if (!wait.isZero()) {
            LOG.warnf(
                    "Too many sign-ins failed as %s from %s: the next one has to wait %d s",
                    RefusalLog.printable(name), from, wait.toSeconds());
        }
    }
}
