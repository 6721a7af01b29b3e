package org.nianbao.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;

/** Deletes entries by their age, a number of them in a transaction. */
@ApplicationScoped
class ExpiredEntries {

    private static final String PURPOSE = "select set_config('nianbao.purpose', 'retention', true)";

    private static final String DELETE = """
            delete from report_history
            where id in (select id from report_history where at < :before order by at limit :batch)
            """;

    private final EntityManager entities;

    ExpiredEntries(EntityManager entities) {
        this.entities = entities;
    }

    /** Deletes at most {@code batch} entries from before a moment, and says how many. */
    @Transactional(TxType.REQUIRES_NEW)
    int delete(Instant before, int batch) {
        entities.createNativeQuery(PURPOSE, String.class).getSingleResult();
        return entities.createNativeQuery(DELETE)
                .setParameter("before", before)
                .setParameter("batch", batch)
                .executeUpdate();
    }
}
