package org.nianbao.consistency;

import java.util.List;
import org.nianbao.language.Bilingual;

/** A rule as the catalogue shows it, complete enough for a browser to evaluate it. */
record RuleView(
        String id,
        Severity severity,
        Bilingual title,
        Bilingual statement,
        Rule.Formula formula,
        String missing,
        Rule.Neighbour neighbour,
        Bilingual basis,
        Bilingual because,
        Bilingual message,
        Bilingual example,
        List<Rule.Instance> instances) {

    static RuleView of(Rule rule) {
        RuleText text = rule.text();
        return new RuleView(
                text.id(),
                text.severity(),
                text.title(),
                text.statement(),
                rule.formula(),
                rule.missing().word(),
                rule.neighbour(),
                text.basis(),
                text.because(),
                text.message(),
                text.example(),
                rule.instances());
    }
}
