package org.nianbao.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Days and moments as the law and the contract count them. */
@ApplicationScoped
public class Calendar {

    /** Days and deadlines are counted in China. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Clock clock;

    Calendar(Clock clock) {
        this.clock = clock;
    }

    /** The present day in China. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(ZONE));
    }

    /** The present moment, to the millisecond, as the contract writes instants. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** The clock of the service; tests put their own in its place. */
    @ApplicationScoped
    static class System {

        @Produces
        @ApplicationScoped
        Clock clock() {
            return Clock.systemUTC();
        }
    }
}
