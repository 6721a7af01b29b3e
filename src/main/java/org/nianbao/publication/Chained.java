package org.nianbao.publication;

import java.time.Instant;

/**
 * The place of a revision in the chain of its publication.
 *
 * @param previousSha256 the hash of the revision before it, {@code null} for the first
 * @param firstPublishedAt when the first one was published
 */
record Chained(int revision, String previousSha256, Instant publishedAt, Instant firstPublishedAt) {}
