package org.nianbao.report;

import jakarta.enterprise.context.ApplicationScoped;
import org.nianbao.consistency.CheckResult;
import org.nianbao.consistency.ConsistencyCheck;
import org.nianbao.figures.ReportDocument;

/** Checks what stands on the desk, beside what there is to hold it against. */
@ApplicationScoped
public class StoredCheck {

    /** The id of no report. */
    private static final long NOWHERE = 0;

    private final ConsistencyCheck check;
    private final Neighbourhood neighbourhood;

    StoredCheck(ConsistencyCheck check, Neighbourhood neighbourhood) {
        this.check = check;
        this.neighbourhood = neighbourhood;
    }

    public CheckResult check(StoredReport report) {
        return check.check(report.document(), neighbourhood.of(report));
    }

    /** Checks a document of a registered organization as if it had just been imported onto the desk. */
    public CheckResult check(ReportDocument document) {
        return check(new StoredReport(NOWHERE, document, Status.DRAFT, Origin.IMPORTED, null, 0, null, null));
    }
}
