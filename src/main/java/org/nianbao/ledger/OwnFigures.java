package org.nianbao.ledger;

import java.math.BigDecimal;

/**
 * The figures of one revision.
 *
 * @param form in which they are
 * @param cells by the cells' positions; {@code null} where one is blank
 * @param openErrors how many errors were published with them
 */
record OwnFigures(String form, BigDecimal[] cells, int openErrors) {

    /** Those of a stored row: a cell that is not applicable counts as 0. */
    static OwnFigures of(String form, BigDecimal[] cells, Short[] notApplicable, int openErrors) {
        for (short position : notApplicable) {
            cells[position] = BigDecimal.ZERO;
        }
        return new OwnFigures(form, cells, openErrors);
    }
}
