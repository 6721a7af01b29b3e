package org.nianbao.deadline;

import org.nianbao.language.Bilingual;

/** A gate of the review. */
public record Gate(String id, Bilingual label) {}
