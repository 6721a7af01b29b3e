package org.nianbao.problem;

import java.util.UUID;
import org.jboss.logging.Logger;

/** What nobody foresaw: the log tells all of it, callers only its name. */
public final class Incident {

    private static final Logger LOG = Logger.getLogger(Incident.class);

    private Incident() {}

    /** Logs a failure and gives the name under which the operator finds it. */
    public static String of(Throwable failure) {
        String incident = "urn:uuid:" + UUID.randomUUID();
        LOG.errorf(failure, "Unexpected failure, answered as %s", incident);
        return incident;
    }
}
