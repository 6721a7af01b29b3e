package org.nianbao.publication;

public record Revision(int revision) {}
