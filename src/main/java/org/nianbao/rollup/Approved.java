package org.nianbao.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nianbao.consistency.ConsistencyCheck;
import org.nianbao.figures.Figures;
import org.nianbao.ledger.Draft;
import org.nianbao.platform.http.Representation;
import org.nianbao.report.ApprovedReports;
import org.nianbao.report.StoredReport;

/** Finds the reports that are added although they are not published. */
@ApplicationScoped
class Approved {

    private final ApprovedReports reports;
    private final ConsistencyCheck check;

    Approved(ApprovedReports reports, ConsistencyCheck check) {
        this.reports = reports;
        this.check = check;
    }

    /** The reports that may be added, by their organizations' codes. */
    record Found(Map<String, StoredReport> reports, Map<String, Draft> drafts) {

        /** What tells the state of some of them from any other one. */
        String tag(List<String> organizations) {
            String state = organizations.stream()
                    .map(organization -> reports.get(organization).tag())
                    .collect(Collectors.joining(" "));
            return Representation.digest(state.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Those that are asked for; none unless they are. */
    Found find(Asked asked) {
        List<StoredReport> found = asked.stage() == Stage.APPROVED
                ? asked.form()
                        .map(form -> reports.within(asked.organization(), asked.year(), form.id()))
                        .orElse(List.of())
                : List.of();
        Map<String, StoredReport> byOrganization = found.stream()
                .collect(Collectors.toMap(
                        StoredReport::organization, Function.identity(), (one, same) -> one, LinkedHashMap::new));
        Map<String, Draft> drafts = found.stream().collect(Collectors.toMap(StoredReport::organization, this::draft));
        return new Found(byOrganization, drafts);
    }

    private Draft draft(StoredReport report) {
        Figures figures = report.document().figures();
        BigDecimal[] counted =
                report.document().form().cells().stream().map(figures::counted).toArray(BigDecimal[]::new);
        int errors = check.check(report.document()).violations().size();
        return new Draft(counted, errors);
    }
}
