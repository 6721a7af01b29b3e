package org.nianbao.ledger;

/**
 * A government whose report on its region stands for itself and all below it.
 *
 * @param revision that of the report
 * @param missing how many of those below it did not publish
 */
public record StandIn(String organization, int revision, String sha256, long missing) {}
