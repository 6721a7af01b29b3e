package org.nianbao.ledger;

/**
 * An organization in the tree of a year, with its latest publication.
 *
 * @param revision {@code null} where nothing can be read, as are its scope and hash
 */
public record Unit(String organization, String kind, Integer revision, String scope, String sha256) {}
