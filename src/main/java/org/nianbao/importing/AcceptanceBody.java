package org.nianbao.importing;

import java.io.InputStream;
import java.util.Optional;
import org.nianbao.figures.Scope;
import org.nianbao.platform.code.OrganizationCode;
import org.nianbao.platform.http.ReportYear;
import org.nianbao.platform.json.JsonObject;
import org.nianbao.platform.json.RequestBody;
import org.nianbao.problem.Errors;

/** What an acceptance settles; what it leaves out is as the preview has it. */
record AcceptanceBody(Optional<String> organization, Optional<Integer> year, Optional<Scope> scope) {

    static AcceptanceBody read(InputStream body) {
        Errors errors = new Errors();
        JsonObject source = JsonObject.of(RequestBody.readOptional(body, RequestBody.SMALL, errors), "", errors)
                .only("organization", "year", "scope");
        AcceptanceBody read = new AcceptanceBody(
                source.text("organization", OrganizationCode.LENGTH),
                source.integer("year", ReportYear.FIRST, ReportYear.LAST),
                source.oneOf("scope", Scope.WORDS));
        errors.throwIfAny();
        return read;
    }
}
