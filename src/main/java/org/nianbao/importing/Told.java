package org.nianbao.importing;

import org.nianbao.problem.ErrorCode;
import org.nianbao.problem.Errors;

/**
 * What the sender of a file says that it is; {@code null} where nothing is said.
 *
 * @param organization code of a registered organization
 */
record Told(String organization, Integer year) {

    /**
     * For a ZIP, whose files are not all the same report.
     *
     * @throws org.nianbao.problem.ProblemException 400 where something is said
     */
    void requireNothing() {
        Errors errors = new Errors();
        if (organization != null) {
            errors.add("organization", ErrorCode.UNKNOWN_MEMBER, "organization");
        }
        if (year != null) {
            errors.add("year", ErrorCode.UNKNOWN_MEMBER, "year");
        }
        errors.throwIfAny();
    }
}
