package org.nianbao.ledger;

import java.time.Instant;
import java.util.UUID;

/**
 * How far the ledger has come.
 *
 * @param position of its last change; 0 before the first one
 * @param recordedAt when its last changes were taken in. No later one will ever bear this moment or an earlier one
 * @param epoch of the history; another one after a restore
 */
public record LedgerState(long position, Instant recordedAt, UUID epoch) {}
