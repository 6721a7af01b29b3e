package org.nianbao.nation;

import org.nianbao.figures.Narrative;
import org.nianbao.figures.OtherMatters;
import org.nianbao.figures.Overview;

/** What a report tells in words. */
record Telling(String title, String preamble, Overview overview, Narrative problems, OtherMatters matters) {}
