package org.nianbao.report;

import java.util.List;
import org.nianbao.figures.ReportDocument;

/** The way from draft to law, as far as the desk has to know it. It stands above the desk, which asks it here. */
public interface Workflow {

    /** Writing the report, in whole or in part. */
    String UPDATE = "update";

    /** Taking the report off the desk, or discarding the amendment that it is. */
    String DELETE = "delete";

    /** The words of all that the present caller can do next. */
    List<String> allowed(StoredReport report);

    /**
     * Lets an action through that the report's status allows.
     *
     * @throws org.nianbao.problem.ProblemException 409
     */
    void require(String action, Status status);

    /** What stands again when an amendment is discarded. */
    Standing standing(StoredReport amendment);

    /** A published report as it was before its amendment. */
    record Standing(ReportDocument document, Status status) {}
}
