package org.nianbao.publication;

/**
 * How a publication stands.
 *
 * @param revision its latest revision
 * @param isVisible whether the public can read that
 */
public record PublicationState(int revision, boolean isVisible) {}
