package org.nianbao.report;

import jakarta.enterprise.context.ApplicationScoped;
import org.nianbao.problem.ProblemException;

/** The desk as the packages above read it. */
@ApplicationScoped
public class Reports {

    private final Desk desk;

    Reports(Desk desk) {
        this.desk = desk;
    }

    /**
     * A report as of this moment.
     *
     * @throws ProblemException 404
     */
    public StoredReport get(String organization, int year) {
        return desk.get(organization, year);
    }
}
