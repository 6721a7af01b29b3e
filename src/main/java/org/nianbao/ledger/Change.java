package org.nianbao.ledger;

import java.time.Instant;
import java.util.List;

/**
 * Something that happened to a publication or to an organization, in its place among all such.
 *
 * @param position its place; rises, not always by one
 * @param token tells it from another change that had this position in a history that is gone
 * @param name of the organization, as the publication prints it
 * @param year reported on; {@code null} for a change of the register, as are scope, revision and hash
 * @param details what happened to the organization: {@code registered}, {@code renamed}, {@code moved}, {@code merged},
 *     {@code split}, {@code transferred}, {@code changed}, {@code removed}; empty for a publication
 * @param at when it was done
 */
public record Change(
        long position,
        long token,
        ChangeType type,
        String organization,
        String name,
        Integer year,
        String scope,
        Integer revision,
        String sha256,
        List<String> details,
        Instant at) {}
