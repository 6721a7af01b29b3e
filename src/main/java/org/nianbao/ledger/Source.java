package org.nianbao.ledger;

/** A report that is added; one that is not published has no revision and no hash ({@code null}). */
public record Source(String organization, Integer revision, String sha256) {}
