package org.nianbao.report;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nianbao.figures.ReportDocument;
import org.nianbao.figures.Scope;
import org.nianbao.figures.SectionContent;
import org.nianbao.form.Form;
import org.nianbao.identity.Access;
import org.nianbao.organization.Register;
import org.nianbao.platform.code.OrganizationCode;
import org.nianbao.platform.http.ReportYear;
import org.nianbao.platform.json.JsonObject;
import org.nianbao.problem.ErrorCode;
import org.nianbao.problem.Errors;

/** Opens new reports from the blank form of their year. */
@ApplicationScoped
class ReportOpening {

    private final ReportYears years;
    private final Register register;
    private final Desk desk;
    private final Access access;

    ReportOpening(ReportYears years, Register register, Desk desk, Access access) {
        this.years = years;
        this.register = register;
        this.desk = desk;
        this.access = access;
    }

    /**
     * What is asked for.
     *
     * @param prefill whether last year's carried-forward figures become this year's carried-over ones
     */
    record Request(String organization, int year, Form form, Scope scope, boolean prefill) {}

    /** Reads a request; whoever may not open reports for its organization learns only that. */
    Request read(JsonNode body, Errors errors) {
        JsonObject source = JsonObject.of(body, "", errors).only("organization", "year", "scope", "prefill");
        String organization = source.required("organization", source.text("organization", OrganizationCode.LENGTH));
        if (organization != null) {
            access.requireOver(organization);
            if (!register.exists(organization)) {
                errors.add("/organization", ErrorCode.UNKNOWN_ORGANIZATION, organization);
            }
        }
        Integer year = source.required("year", source.integer("year", ReportYear.FIRST, ReportYear.LAST));
        Optional<Form> form = Optional.ofNullable(year).flatMap(given -> years.form(given, "/year", errors));
        Scope scope = source.oneOf("scope", Scope.WORDS).orElse(Scope.OWN);
        boolean prefill = source.truth("prefill").orElse(false);
        errors.throwIfAny();
        return new Request(organization, year, form.orElseThrow(), scope, prefill);
    }

    ReportDocument document(Request request) {
        Map<String, SectionContent> sections = ReportDocument.blankSections(request.form);
        if (request.prefill) {
            desk.find(request.organization, request.year - 1)
                    .ifPresent(previous -> Prefill.apply(previous.document(), request.form, sections));
        }
        return new ReportDocument(
                request.organization,
                request.year,
                request.form,
                request.scope,
                desk.usualTitle(request.organization, request.year),
                "",
                sections,
                List.of());
    }
}
