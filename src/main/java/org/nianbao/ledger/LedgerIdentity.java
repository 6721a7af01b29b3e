package org.nianbao.ledger;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.jboss.logging.Logger;

/**
 * Notices at the start that the database was restored, copied or promoted since the last one. What was given out after
 * the backup may be gone then, so every cursor that was given out before has expired.
 */
@ApplicationScoped
class LedgerIdentity {

    private static final Logger LOG = Logger.getLogger(LedgerIdentity.class);

    private static final String RENEW = """
            with present as (
                select concat_ws('.', system.system_identifier, checkpoint.timeline_id, database.oid) as identity
                from pg_control_system() system, pg_control_checkpoint() checkpoint, pg_database database
                where database.datname = current_database()
            )
            update ledger
            set epoch = case when ledger.identity = '' then epoch else gen_random_uuid() end, identity = present.identity
            from present
            where ledger.identity <> present.identity
            """;

    private final EntityManager entities;

    LedgerIdentity(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional
    void renew(@Observes @Priority(2) StartupEvent started) {
        if (entities.createNativeQuery(RENEW).executeUpdate() > 0) {
            LOG.info("This database is new to the ledger; cursors given out by another one have expired");
        }
    }
}
