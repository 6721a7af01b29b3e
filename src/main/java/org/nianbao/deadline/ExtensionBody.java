package org.nianbao.deadline;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import org.nianbao.platform.code.OrganizationCode;
import org.nianbao.platform.http.ReportYear;
import org.nianbao.platform.json.JsonObject;
import org.nianbao.problem.Errors;

/** An extension as a caller wants it. Members that are wrong or were not sent read as {@code null}. */
record ExtensionBody(String organization, Integer year, LocalDate until, String reason) {

    private static final int LONGEST_REASON = 1000;

    static ExtensionBody read(JsonNode body, Errors errors) {
        JsonObject source = JsonObject.of(body, "", errors).only("organization", "year", "until", "reason");
        return new ExtensionBody(
                source.required("organization", source.text("organization", OrganizationCode.LENGTH)),
                source.required("year", source.integer("year", ReportYear.FIRST, ReportYear.LAST)),
                source.required("until", source.day("until")),
                source.required("reason", source.line("reason", LONGEST_REASON)));
    }
}
