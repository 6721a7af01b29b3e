package org.nianbao.ledger;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Sets the parameters of a statement, in their order. */
final class Parameters {

    private Parameters() {}

    static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
