package org.nianbao.report;

import jakarta.enterprise.context.ApplicationScoped;
import org.nianbao.consistency.CheckResult;
import org.nianbao.consistency.ConsistencyCheck;

/** Checks what stands on the desk. */
@ApplicationScoped
public class StoredCheck {

    private final ConsistencyCheck check;

    StoredCheck(ConsistencyCheck check) {
        this.check = check;
    }

    public CheckResult check(StoredReport report) {
        return check.check(report.document());
    }
}
