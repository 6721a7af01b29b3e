package org.nianbao.ledger;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.nianbao.form.FormCatalogue;
import org.nianbao.platform.time.Calendar;

/**
 * Everything that happened to publications and to the register, in one order, and what it adds up to. Transactions that
 * change something leave notes in an outbox and wait for nobody; whoever reads takes in first what was committed until
 * then. So an answer holds every change that was acknowledged before it was asked for.
 */
@ApplicationScoped
public class Ledger {

    private static final String STATE = """
            select position, recorded_at, epoch, (select coalesce(max(id), 0) from ledger_outbox) as last
            from ledger
            """;

    private static final String LEFT = "select exists (select from ledger_outbox where id <= :last)";

    /** Seconds; far beyond what a portion takes, since one that is broken off is begun again from nothing. */
    private static final int LONGEST = 900;

    private final EntityManager entities;
    private final AgroalDataSource dataSource;
    private final FormCatalogue forms;
    private final Calendar calendar;
    private volatile boolean closing;

    Ledger(EntityManager entities, AgroalDataSource dataSource, FormCatalogue forms, Calendar calendar) {
        this.entities = entities;
        this.dataSource = dataSource;
        this.forms = forms;
        this.calendar = calendar;
    }

    /** Takes in whatever was committed before the call, here or in another instance. Not inside a transaction. */
    @Transactional(TxType.NEVER)
    public LedgerState bringUpToDate() {
        Standing standing = standing();
        if (standing.last() == 0) {
            return standing.state();
        }
        while (isLeft(standing.last())) {
            take();
        }
        return standing().state();
    }

    /**
     * How the ledger and its outbox stand.
     *
     * @param last the last note that waits; 0 where none does
     */
    private record Standing(LedgerState state, long last) {}

    private Standing standing() {
        return QuarkusTransaction.requiringNew().call(() -> {
            Tuple row = (Tuple) entities.createNativeQuery(STATE, Tuple.class).getSingleResult();
            return new Standing(state(row), row.get("last", Long.class));
        });
    }

    private boolean isLeft(long last) {
        return QuarkusTransaction.requiringNew().call(() -> (Boolean) entities.createNativeQuery(LEFT, Boolean.class)
                .setParameter("last", last)
                .getSingleResult());
    }

    private void take() {
        try {
            QuarkusTransaction.requiringNew().timeout(LONGEST).run(() -> {
                try (Connection connection = dataSource.getConnection()) {
                    new Taking(connection, forms, calendar.today()).run();
                } catch (SQLException failure) {
                    throw new LedgerFailure(failure);
                }
            });
        } catch (LedgerFailure failure) {
            if (!failure.isTransient()) {
                throw failure;
            }
        }
    }

    /** How far it has come, in the snapshot of the transaction that asks. */
    @Transactional
    public LedgerState state() {
        return state((Tuple) entities.createNativeQuery(STATE, Tuple.class).getSingleResult());
    }

    private static LedgerState state(Tuple row) {
        return new LedgerState(
                row.get("position", Long.class), row.get("recorded_at", Instant.class), row.get("epoch", UUID.class));
    }

    /** So that a first reader does not have to wait for what a night of loading left. */
    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void keepUp() {
        if (!closing) {
            bringUpToDate();
        }
    }

    void close(@Observes ShutdownEvent closing) {
        this.closing = true;
    }
}
