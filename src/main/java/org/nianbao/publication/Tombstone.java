package org.nianbao.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * What is told in place of a revision that can no longer be read.
 *
 * @param withdrawnAt since when
 * @param legalBasis the law by which it was expunged; {@code null} where it was withdrawn
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record Tombstone(Instant withdrawnAt, String reason, String legalBasis) {}
