package org.nianbao.ledger;

import java.math.BigDecimal;

/**
 * A report that is added before it is published.
 *
 * @param cells what each cell counts, by the cells' positions; {@code null} where one is blank
 * @param openErrors how many errors stand in it
 */
public record Draft(BigDecimal[] cells, int openErrors) {}
