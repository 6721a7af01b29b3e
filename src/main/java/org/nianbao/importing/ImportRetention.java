package org.nianbao.importing;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.util.List;
import org.nianbao.platform.time.Calendar;

/** Deletes once a day the imports that nobody accepted for a while. What was accepted stays as long as its report. */
@ApplicationScoped
class ImportRetention {

    private static final String DELETE = "delete from import where report is null and imported_at < :before";

    /** How long what is kept. */
    @ConfigMapping(prefix = "nianbao.retention")
    interface Config {

        /** How long a file is kept that nobody accepts as a report. */
        @WithDefault("P30D")
        Duration imports();
    }

    private static final String DELETE_JOBS = "delete from job where finished_at < :before";

    private final EntityManager entities;
    private final Calendar calendar;
    private final Config config;

    ImportRetention(EntityManager entities, Calendar calendar, Config config) {
        this.entities = entities;
        this.calendar = calendar;
        this.config = config;
    }

    @Scheduled(cron = "0 30 3 * * ?", timeZone = "Asia/Shanghai")
    @Transactional(TxType.REQUIRES_NEW)
    void run() {
        List.of(DELETE, DELETE_JOBS)
                .forEach(sql -> entities.createNativeQuery(sql)
                        .setParameter("before", calendar.now().minus(config.imports()))
                        .executeUpdate());
    }
}
