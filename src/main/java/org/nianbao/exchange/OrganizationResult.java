package org.nianbao.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.nianbao.language.Language;
import org.nianbao.platform.bulk.Outcome;
import org.nianbao.platform.bulk.Verdict;
import org.nianbao.problem.Problem;

/**
 * What became of a line of a load of the register.
 *
 * @param line its number, from 1
 * @param code {@code null} where the line does not say it legibly
 * @param problem why it was refused
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OrganizationResult(
        long line, @JsonInclude(JsonInclude.Include.ALWAYS) String code, Outcome result, Problem problem) {

    /** @param path the address of the load, which problems name */
    static OrganizationResult of(OrganizationLine line, Verdict verdict, Language language, String path) {
        return new OrganizationResult(
                line.number(),
                line.code(),
                verdict.outcome(),
                verdict.problem() == null ? null : verdict.problem().in(language, path));
    }
}
