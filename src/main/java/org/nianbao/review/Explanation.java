package org.nianbao.review;

import java.time.Instant;

/** What the clerk says to a finding, or to a reason for which the report was returned. */
public record Explanation(String text, String explainedBy, Instant explainedAt) {}
