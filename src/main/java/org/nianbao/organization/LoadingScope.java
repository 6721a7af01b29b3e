package org.nianbao.organization;

import java.util.Set;
import org.nianbao.problem.ProblemException;
import org.nianbao.problem.ProblemType;

/**
 * Where in the tree a caller may put organizations.
 *
 * @param everything whether everywhere, as roots, too
 * @param within codes of those that are the caller's; grows with what the caller enters below them
 */
record LoadingScope(boolean everything, Set<String> within) {

    void require(String code) {
        if (!everything && !within.contains(code)) {
            throw ProblemException.of(ProblemType.FORBIDDEN);
        }
    }

    /** Lets through whoever may put something below all that it ever stood below. */
    void requirePlaces(History<String> parents) {
        parents.beginnings().values().forEach(parent -> {
            if (parent == null && !everything) {
                throw ProblemException.of(ProblemType.FORBIDDEN, OrganizationChecks.ROOTS_ARE_RESERVED);
            } else if (parent != null) {
                require(parent);
            }
        });
    }
}
