package org.nianbao.ledger;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Function;

/** Reads the ledger when it is up to date, and all that belongs to one answer in one snapshot. */
@ApplicationScoped
public class LedgerReader {

    /** Compiling a statement that runs once takes longer than most of them. */
    private static final String SNAPSHOT =
            "set transaction isolation level repeatable read read only; set local jit = off";

    private final Ledger ledger;
    private final AgroalDataSource dataSource;

    LedgerReader(Ledger ledger, AgroalDataSource dataSource) {
        this.ledger = ledger;
        this.dataSource = dataSource;
    }

    /**
     * Reads in a snapshot that holds whatever was committed before the call. Not inside a transaction.
     *
     * @param reading may read other things in the same snapshot, and writes nothing
     */
    @Transactional(TxType.NEVER)
    public <T> T read(Function<LedgerView, T> reading) {
        ledger.bringUpToDate();
        return QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = dataSource.getConnection();
                    Statement snapshot = connection.createStatement()) {
                snapshot.execute(SNAPSHOT);
                return reading.apply(new LedgerView(connection, ledger.state()));
            } catch (SQLException failure) {
                throw new LedgerFailure(failure);
            }
        });
    }
}
