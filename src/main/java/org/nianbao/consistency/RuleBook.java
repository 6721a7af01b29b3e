package org.nianbao.consistency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.nianbao.figures.Figures;
import org.nianbao.figures.ReportDocument;
import org.nianbao.form.Form;
import org.nianbao.form.FormCatalogue;
import org.nianbao.platform.http.Representation;

/** The rules of one form and the check by them: a pure function of the report and the neighbours handed to it. */
public final class RuleBook {

    private final Form form;
    private final List<Rule> rules;
    private final List<ArithmeticRule> arithmetic;
    private final String hash;

    private RuleBook(Form form, List<Rule> rules) {
        this.form = form;
        this.rules = rules;
        this.arithmetic = rules.stream()
                .filter(ArithmeticRule.class::isInstance)
                .map(ArithmeticRule.class::cast)
                .toList();
        this.hash = hash(rules);
    }

    /** The rule books of all forms, by the form's id. */
    static Map<String, RuleBook> all(FormCatalogue forms) {
        Map<String, RuleText> texts = new LinkedHashMap<>();
        RuleText.readAll().forEach(text -> texts.put(text.id(), text));
        return forms.all().stream().collect(Collectors.toMap(Form::id, form -> of(form, forms, texts)));
    }

    private static RuleBook of(Form form, FormCatalogue forms, Map<String, RuleText> texts) {
        List<Rule> rules = new ArrayList<>();
        form.arithmetic().forEach(entry -> rules.add(ArithmeticRule.of(text(texts, entry.id()), entry)));
        rules.add(FiguresCompleteRule.of(text(texts, "figures-complete"), form));
        rules.add(new SectionsCompleteRule(text(texts, "sections-complete"), form));
        rules.add(new FormMatchesYearRule(text(texts, "form-matches-year"), forms));
        rules.add(RollupSumRule.of(text(texts, "rollup-sum"), form));
        rules.add(RollupCountRule.coverage(text(texts, "rollup-coverage")));
        rules.add(RollupCountRule.countedTwice(text(texts, "counted-twice")));
        rules.add(RollupCountRule.compiledSources(text(texts, "compiled-sources-current")));
        return new RuleBook(form, List.copyOf(rules));
    }

    private static RuleText text(Map<String, RuleText> texts, String id) {
        if (!texts.containsKey(id)) {
            throw new IllegalStateException("The rule catalogue does not describe " + id);
        }
        return texts.get(id);
    }

    private static String hash(List<Rule> rules) {
        try {
            byte[] json = new ObjectMapper()
                    .writeValueAsBytes(rules.stream().map(RuleView::of).toList());
            return Representation.digest(json);
        } catch (JsonProcessingException ourMistake) {
            throw new IllegalStateException("The rule catalogue cannot be written", ourMistake);
        }
    }

    Form form() {
        return form;
    }

    List<Rule> rules() {
        return rules;
    }

    /** Changes whenever a rule, its cells or its texts do. */
    String hash() {
        return hash;
    }

    /** Judges a report of this form by every rule. */
    public CheckResult check(ReportDocument report, Neighbours neighbours) {
        Figures figures = report.figures();
        Outcome outcome = new Outcome();
        rules.forEach(rule -> rule.judge(report, figures, neighbours, outcome));
        List<Finding> findings = Repairs.added(outcome.findings(), arithmetic, figures);
        return new CheckResult(
                withErrors(findings, true),
                withErrors(findings, false),
                List.copyOf(outcome.notAssessed()),
                (int) form.cells().stream().filter(figures::isBlank).count(),
                outcome.count(),
                hash);
    }

    private static List<Finding> withErrors(List<Finding> findings, boolean errors) {
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR == errors)
                .toList();
    }
}
