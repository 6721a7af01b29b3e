package org.nianbao.review;

import java.time.Instant;

/** What the reviewer decides about a finding, and why. */
public record Decision(FindingDecision decision, String reason, String decidedBy, Instant decidedAt) {}
