package org.nianbao.report;

import org.nianbao.consistency.Neighbours;

/** What reports on the desk are held against. What they add up to is known above the desk, which asks it here. */
public interface Neighbourhood {

    /** The neighbours of a report as of now: every publication that was acknowledged counts. */
    Neighbours of(StoredReport report);
}
