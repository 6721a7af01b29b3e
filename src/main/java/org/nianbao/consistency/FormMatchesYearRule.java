package org.nianbao.consistency;

import java.math.BigDecimal;
import java.util.List;
import org.nianbao.figures.Figures;
import org.nianbao.figures.ReportDocument;
import org.nianbao.form.Form;
import org.nianbao.form.FormCatalogue;

/** The report is written in the form of its year. */
record FormMatchesYearRule(RuleText text, FormCatalogue forms) implements Rule {

    private static final List<String> LEFT = List.of("/form");
    private static final List<String> RIGHT = List.of("/year");

    @Override
    public Formula formula() {
        return new Formula("form", "form", "=", "form of the year");
    }

    @Override
    public Missing missing() {
        return Missing.VIOLATION;
    }

    @Override
    public List<Instance> instances() {
        return List.of(new Instance(id(), text.title(), LEFT, "=", RIGHT));
    }

    @Override
    public void judge(ReportDocument report, Figures figures, Neighbours neighbours, Outcome outcome) {
        outcome.evaluated();
        String used = report.form().id();
        String due = forms.forYear(report.year()).map(Form::id).orElse("–");
        if (!used.equals(due)) {
            outcome.found(finding(report.year(), used, due));
        }
    }

    private Finding finding(int year, String used, String due) {
        return Finding.of(
                id(),
                text,
                List.of(
                        new Finding.CellValue(LEFT.get(0), null),
                        new Finding.CellValue(RIGHT.get(0), BigDecimal.valueOf(year))),
                text.message().with(year, used, due));
    }

    private String id() {
        return Finding.id(text.id(), List.of(LEFT.get(0), RIGHT.get(0)));
    }
}
