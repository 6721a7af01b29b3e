package org.nianbao.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nianbao.identity.Role;
import org.nianbao.platform.bulk.Verdict;
import org.nianbao.report.ReportFiling;
import org.nianbao.report.Reports;

/** Puts loaded reports on the desk, as drafts. */
@ApplicationScoped
class DraftLoader implements ReportLoader {

    private final Reports reports;
    private final ReportFiling filing;

    DraftLoader(Reports reports, ReportFiling filing) {
        this.reports = reports;
        this.filing = filing;
    }

    @Override
    public Role role() {
        return Role.REPORTER;
    }

    /** Two loads of the same reports take them in the same order, however their lines stand. */
    @Override
    public List<Verdict> load(List<ReportLine> lines) {
        reports.occupied(lines.stream().map(ReportLine::place).toList());
        Map<Long, Verdict> verdicts = new HashMap<>();
        lines.stream()
                .sorted(Comparator.comparing(ReportLine::organization)
                        .thenComparing(ReportLine::year)
                        .thenComparing(ReportLine::number))
                .forEach(line -> verdicts.put(line.number(), Verdict.of(filing.file(line.document()))));
        return lines.stream().map(line -> verdicts.get(line.number())).toList();
    }
}
