package org.nianbao.report;

import jakarta.enterprise.context.ApplicationScoped;
import org.nianbao.consistency.CheckResult;
import org.nianbao.consistency.ConsistencyCheck;

/** Checks what stands on the desk, beside what there is to hold it against. */
@ApplicationScoped
public class StoredCheck {

    private final ConsistencyCheck check;
    private final Neighbourhood neighbourhood;

    StoredCheck(ConsistencyCheck check, Neighbourhood neighbourhood) {
        this.check = check;
        this.neighbourhood = neighbourhood;
    }

    public CheckResult check(StoredReport report) {
        return check.check(report.document(), neighbourhood.of(report));
    }
}
