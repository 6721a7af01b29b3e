package org.nianbao.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.nianbao.consistency.CheckResult;
import org.nianbao.consistency.Findings;
import org.nianbao.language.Language;
import org.nianbao.platform.bulk.Outcome;
import org.nianbao.platform.bulk.Verdict;
import org.nianbao.problem.Problem;

/**
 * What became of a line of a load of reports.
 *
 * @param line its number, from 1
 * @param organization {@code null} where the line does not say it legibly, as is the year
 * @param revision the revision that stands for it now, where it was published
 * @param findings what the check found in it, unless it was refused
 * @param problem why it was refused
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReportResult(
        long line,
        @JsonInclude(JsonInclude.Include.ALWAYS) String organization,
        @JsonInclude(JsonInclude.Include.ALWAYS) Integer year,
        Outcome result,
        Integer revision,
        Findings.Summary findings,
        Problem problem) {

    /** @param path the address of the load, which problems name */
    static ReportResult of(ReportLine line, Verdict verdict, Language language, String path) {
        boolean refused = verdict.problem() != null;
        return new ReportResult(
                line.number(),
                line.organization(),
                line.year(),
                verdict.outcome(),
                verdict.revision(),
                refused ? null : summary(line.check()),
                refused ? verdict.problem().in(language, path) : null);
    }

    private static Findings.Summary summary(CheckResult check) {
        return new Findings.Summary(check.violations().size(), check.warnings().size(), check.blank());
    }
}
