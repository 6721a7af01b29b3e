package org.nianbao.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
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

    /** What was published of a report that never stood on this desk; nothing where nothing was. */
    Optional<Loaded> loaded(String organization, int year);

    /**
     * The latest of the revisions with which a report came here that was published elsewhere.
     *
     * @param source where it was published, or {@code null}
     */
    record Loaded(ReportDocument document, JsonNode source, int revision) {}

    /** A published report as it was before its amendment. */
    record Standing(ReportDocument document, Status status) {}
}
