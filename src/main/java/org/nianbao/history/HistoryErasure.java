package org.nianbao.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.nianbao.platform.erasure.ContentErased;
import org.nianbao.platform.time.Calendar;

/**
 * Takes from the history of a report what it remembers of its content, the reasons included: a reason may quote what
 * must not be known. Who did what and when stays, and so does the reason of an expunction.
 */
@ApplicationScoped
class HistoryErasure {

    private static final String PURPOSE = "select set_config('nianbao.purpose', 'erasure', true)";

    private static final String ERASE = """
            update report_history
            set changes = '[]', reason = case when action = 'expunction' then reason end, erased_at = :now
            where organization = :organization and year = :year and erased_at is null
            """;

    private final EntityManager entities;
    private final Calendar calendar;

    HistoryErasure(EntityManager entities, Calendar calendar) {
        this.entities = entities;
        this.calendar = calendar;
    }

    @Transactional(TxType.MANDATORY)
    void erase(@Observes ContentErased erased) {
        entities.createNativeQuery(PURPOSE, String.class).getSingleResult();
        entities.createNativeQuery(ERASE)
                .setParameter("now", calendar.now())
                .setParameter("organization", erased.organization())
                .setParameter("year", erased.year())
                .executeUpdate();
    }
}
