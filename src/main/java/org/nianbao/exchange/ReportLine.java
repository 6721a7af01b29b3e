package org.nianbao.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import org.nianbao.consistency.CheckResult;
import org.nianbao.figures.ReportDocument;
import org.nianbao.platform.code.OrganizationCode;
import org.nianbao.problem.ProblemException;
import org.nianbao.report.ReportPlace;

/**
 * A line of a load of reports.
 *
 * @param organization whose report it is, or {@code null} where that cannot be read
 * @param year of which year, or {@code null} where that cannot be read
 * @param document {@code null} where the line is refused
 * @param source where it was published before, or {@code null}
 * @param check what does not reconcile in it
 * @param refusal why it cannot be taken, or {@code null}
 */
record ReportLine(
        long number,
        String organization,
        Integer year,
        ReportDocument document,
        JsonNode source,
        CheckResult check,
        ProblemException refusal) {

    static ReportLine of(long number, ReportDocument document, JsonNode source, CheckResult check) {
        return new ReportLine(number, document.organization(), document.year(), document, source, check, null);
    }

    /** @param sent what the line says, or {@code null} where it is no JSON */
    static ReportLine refused(long number, JsonNode sent, ProblemException refusal) {
        return new ReportLine(number, organization(sent), year(sent), null, null, null, refusal);
    }

    private static String organization(JsonNode sent) {
        String code = sent == null ? null : sent.path("organization").textValue();
        return code != null && OrganizationCode.isValid(code) ? code : null;
    }

    private static Integer year(JsonNode sent) {
        JsonNode year = sent == null ? null : sent.get("year");
        return year != null && year.isNumber() && year.decimalValue().toString().matches("[1-9]\\d{3}")
                ? year.intValue()
                : null;
    }

    ReportPlace place() {
        return new ReportPlace(organization, year);
    }
}
