package org.nianbao.protection;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The buckets of one limit, one for each caller. A bucket is forgotten once it must be full again, and there is a
 * greatest number of them, so that no flood fills the memory.
 *
 * @param <K> what callers are told apart by
 */
final class Buckets<K> {

    private static final long NANOS_PER_SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Bandwidth bandwidth;
    private final Ticker ticker;
    private final Cache<K, Entry> entries;

    private record Entry(Bucket bucket, AtomicLong silentUntil) {}

    /**
     * A request that has to wait.
     *
     * @param seconds after how many whole seconds there will be something in the bucket again, at least 1
     * @param worthTelling whether it is this caller's first one for a minute
     */
    record Refusal(long seconds, boolean worthTelling) {}

    Buckets(RateLimits.Limit limit, int most, Ticker ticker) {
        this.bandwidth = Bandwidth.builder()
                .capacity(limit.burst())
                .refillGreedy(limit.perMinute(), MINUTE)
                .build();
        this.ticker = ticker;
        this.entries = Caffeine.newBuilder()
                .maximumSize(most)
                .expireAfterAccess(
                        MINUTE.plus(MINUTE.multipliedBy(limit.burst()).dividedBy(limit.perMinute())))
                .ticker(ticker)
                .build();
    }

    /** Takes one request out of a caller's bucket, or says how long there will be none. */
    Optional<Refusal> take(K caller) {
        Entry entry = entries.get(caller, this::full);
        ConsumptionProbe taken = entry.bucket.tryConsumeAndReturnRemaining(1);
        return taken.isConsumed() ? Optional.empty() : Optional.of(refusal(entry, taken));
    }

    /** Puts back what a request took that shall not count. */
    void giveBack(K caller) {
        entries.get(caller, this::full).bucket.addTokens(1);
    }

    /** How many callers are kept count of. */
    long count() {
        entries.cleanUp();
        return entries.estimatedSize();
    }

    private Refusal refusal(Entry entry, ConsumptionProbe taken) {
        long now = ticker.read();
        long silentUntil = entry.silentUntil.get();
        boolean told = now - silentUntil >= 0 && entry.silentUntil.compareAndSet(silentUntil, now + MINUTE.toNanos());
        long seconds = (taken.getNanosToWaitForRefill() + NANOS_PER_SECOND - 1) / NANOS_PER_SECOND;
        return new Refusal(Math.max(1, seconds), told);
    }

    private Entry full(K caller) {
        Bucket bucket = Bucket.builder()
                .addLimit(bandwidth)
                .withCustomTimePrecision(new Meter(ticker))
                .build();
        return new Entry(bucket, new AtomicLong(ticker.read()));
    }

    /** The buckets' clock, which is the cache's. */
    private record Meter(Ticker ticker) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return ticker.read();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
