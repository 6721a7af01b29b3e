package org.nianbao.history;

import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.config.ConfigMapping;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.nianbao.platform.time.Calendar;

/** Deletes once a day the entries that are older than the history is kept; for ever, unless it is configured. */
@Startup
@ApplicationScoped
class HistoryRetention {

    /** The database keeps entries as long, whatever is configured. */
    private static final Period LEAST = Period.ofYears(10);

    private static final Logger LOG = Logger.getLogger(HistoryRetention.class);
    private static final int BATCH = 1000;

    private final Optional<Period> kept;
    private final ExpiredEntries entries;
    private final Calendar calendar;

    /** How long what is kept. */
    @ConfigMapping(prefix = "nianbao.retention")
    interface Config {

        /** How long an entry of the history is kept, such as {@code P30Y}; at least ten years. */
        Optional<Period> history();
    }

    HistoryRetention(Config config, ExpiredEntries entries, Calendar calendar) {
        this.kept = config.history();
        this.entries = entries;
        this.calendar = calendar;
        kept.ifPresent(period -> requireLongEnough(period, calendar.today()));
    }

    private static void requireLongEnough(Period kept, LocalDate today) {
        if (today.minus(kept).isAfter(today.minus(LEAST))) {
            throw new IllegalStateException(
                    "nianbao.retention.history is %s; the history is kept for %s at least".formatted(kept, LEAST));
        }
    }

    @Scheduled(cron = "0 45 3 * * ?", timeZone = "Asia/Shanghai")
    void run() {
        kept.ifPresent(period -> deleteBefore(calendar.today().minus(period)));
    }

    private void deleteBefore(LocalDate day) {
        int deleted = BATCH;
        int all = 0;
        while (deleted == BATCH) {
            deleted = entries.delete(day.atStartOfDay(Calendar.ZONE).toInstant(), BATCH);
            all += deleted;
        }
        LOG.infof("%d entries of the history, from before %s, were deleted", all, day);
    }
}
