package org.nianbao.review;

import java.io.Serializable;

/** The key of what belongs to one report and goes with it. */
record OfReport(Long report, String id) implements Serializable {}
