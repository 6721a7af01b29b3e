package org.nianbao.publication;

public record PublicationState(int revision, boolean isVisible) {}
