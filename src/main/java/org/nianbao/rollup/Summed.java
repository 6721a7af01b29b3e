package org.nianbao.rollup;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/**
 * What an organization and those below it come to.
 *
 * @param position how far the ledger had come
 * @param expected how many organizations strictly below have to report on the year
 * @param published how many of them did
 * @param twice how many offices are added although their government is
 * @param digest the hashes of what is added, as numbers, added up modulo 2^256
 * @param sums by the cells' positions in the form of the year, with computed totals; {@code null} where nothing was
 *     reported
 */
record Summed(long position, long expected, long published, long twice, BigInteger digest, List<BigDecimal> sums) {

    boolean isComplete() {
        return published == expected;
    }
}
