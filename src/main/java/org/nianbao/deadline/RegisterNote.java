package org.nianbao.deadline;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.nianbao.organization.Organization;
import org.nianbao.organization.Succession;

/** What happened to an organization in the year that it reports on. */
enum RegisterNote {
    FOUNDED,
    /** It ended and others go on for it, by the latest entry of the register. */
    MERGED,
    SPLIT,
    TRANSFERRED,
    /** It ended, and nobody goes on for it. */
    ABOLISHED;

    /** The note on a year, or {@code null} where nothing happened. It may begin and end in one year: then it ended. */
    static RegisterNote of(Organization organization, int year) {
        LocalDate end = organization.validTo();
        if (end != null && end.isBefore(LocalDate.of(year, 12, 31))) {
            List<Succession> successors = organization.successors();
            return successors.isEmpty()
                    ? ABOLISHED
                    : valueOf(successors.get(successors.size() - 1).kind().name());
        }
        return organization.validFrom().getYear() == year ? FOUNDED : null;
    }

    @JsonValue
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
