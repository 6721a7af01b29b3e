package org.nianbao.consistency;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nianbao.language.Language;

/** The result of a check as the API writes it, in one language. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Findings(
        boolean consistent,
        List<View> violations,
        List<View> warnings,
        List<Unjudged> notAssessed,
        Summary summary,
        int rulesEvaluated,
        String ruleSet) {

    /** A finding in one language. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record View(
            String id,
            String rule,
            Severity severity,
            List<Finding.CellValue> cells,
            Finding.Side left,
            Finding.Side right,
            BigDecimal difference,
            String message,
            String basis,
            List<Finding.Repair> repairs) {

        static View of(Finding finding, Language language) {
            return new View(
                    finding.id(),
                    finding.rule().id(),
                    finding.severity(),
                    finding.cells(),
                    finding.left(),
                    finding.right(),
                    finding.difference(),
                    finding.message().in(language),
                    finding.rule().basis().in(language),
                    finding.repairs());
        }
    }

    /** A rule that was not assessed, in one language. */
    public record Unjudged(String id, String rule, String reason, List<String> cells) {

        static Unjudged of(NotAssessed entry, Language language) {
            return new Unjudged(entry.id(), entry.rule(), entry.reason().in(language), entry.cells());
        }
    }

    /** Counts for a traffic light. */
    public record Summary(int errors, int warnings, int blank) {}

    public static Findings of(CheckResult result, Language language) {
        return new Findings(
                result.consistent(),
                views(result.violations(), language),
                views(result.warnings(), language),
                result.notAssessed().stream()
                        .map(entry -> Unjudged.of(entry, language))
                        .toList(),
                new Summary(result.violations().size(), result.warnings().size(), result.blank()),
                result.rulesEvaluated(),
                result.ruleSet());
    }

    private static List<View> views(List<Finding> findings, Language language) {
        return findings.stream().map(finding -> View.of(finding, language)).toList();
    }

    /** The members as they extend a problem. */
    Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("violations", violations);
        members.put("warnings", warnings);
        members.put("notAssessed", notAssessed);
        members.put("summary", summary);
        members.put("rulesEvaluated", rulesEvaluated);
        members.put("ruleSet", ruleSet);
        return members;
    }
}
