package org.nianbao.rollup;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.nianbao.organization.OrganizationKind;
import org.nianbao.rollup.Rollup.Named;

/**
 * What a roll-up holds and what it lacks.
 *
 * @param expected how many organizations report on the year
 * @param published how many of them have a publication that can be read, whatever its scope
 * @param added how many reports are in the sums
 * @param notAdded publications that are not, being of another scope or form
 * @param blankCells how many cells are blank in the reports that are added
 * @param openErrors how many errors were published with them
 * @param preliminary whether the filing season lasts, or reports are added that are not published
 * @param countedTwice governments that are added beside an office of theirs
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record RollupCoverage(
        long expected,
        long published,
        Named<Missing> missing,
        long added,
        Named<NotAdded> notAdded,
        long blankCells,
        long openErrors,
        boolean preliminary,
        Named<Twice> countedTwice) {

    /** An organization that did not publish. */
    record Missing(String organization, String name, OrganizationKind kind) {}

    /** A publication that is not added. */
    record NotAdded(String organization, String name, OrganizationKind kind, int revision, String scope, String form) {}

    /** A government and its office. */
    record Twice(String government, String office) {}
}
