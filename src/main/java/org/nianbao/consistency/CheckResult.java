package org.nianbao.consistency;

import java.util.List;

/**
 * What a check found. Content and order are the same for the same report and rule set.
 *
 * @param violations findings that are errors
 * @param warnings all other findings
 * @param notAssessed rules that blank cells, or a neighbour that is not at hand, keep from being judged
 * @param blank how many cells are blank
 * @param rulesEvaluated how many instances of rules were judged
 * @param ruleSet the hash of the catalogue they belong to
 */
public record CheckResult(
        List<Finding> violations,
        List<Finding> warnings,
        List<NotAssessed> notAssessed,
        int blank,
        int rulesEvaluated,
        String ruleSet) {

    /** Whether no error stands. */
    public boolean consistent() {
        return violations.isEmpty();
    }
}
