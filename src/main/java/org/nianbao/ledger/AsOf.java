package org.nianbao.ledger;

import java.time.Instant;

/**
 * A moment of the ledger.
 *
 * @param position of the last change until then
 * @param moment that will always have this position
 */
public record AsOf(long position, Instant moment) {}
