package org.nianbao.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.OptionalInt;
import org.nianbao.organization.Register;
import org.nianbao.platform.code.OrganizationCode;
import org.nianbao.platform.http.Query;
import org.nianbao.platform.http.ReportYear;
import org.nianbao.problem.ErrorCode;

/** Reads what the sender of a file says of it in the address. */
@ApplicationScoped
class ImportQuery {

    private static final int LONGEST_NAME = 1000;

    private final Register register;

    ImportQuery(Register register) {
        this.register = register;
    }

    /** @param fileName as sent, or {@code null} */
    record Said(String fileName, Told told) {}

    Said read(Query query) {
        Optional<String> organization = query.text("organization", OrganizationCode.LENGTH);
        organization
                .filter(code -> !register.exists(code))
                .ifPresent(code -> query.errors().add("organization", ErrorCode.UNKNOWN_ORGANIZATION, code));
        OptionalInt year = query.integer("year", ReportYear.FIRST, ReportYear.LAST);
        Optional<String> fileName = query.text("fileName", LONGEST_NAME);
        query.errors().throwIfAny();
        Told told = new Told(organization.orElse(null), year.isPresent() ? year.getAsInt() : null);
        return new Said(fileName.orElse(null), told);
    }
}
