package org.nianbao.consistency;

import java.util.List;
import org.nianbao.figures.Figures;
import org.nianbao.figures.ReportDocument;
import org.nianbao.form.Form;
import org.nianbao.form.Section;

/** Every section that is told in words has some. */
record SectionsCompleteRule(RuleText text, Form form) implements Rule {

    @Override
    public Formula formula() {
        return new Formula("form", "every narrative section", "has", "text");
    }

    @Override
    public Missing missing() {
        return Missing.VIOLATION;
    }

    @Override
    public List<Instance> instances() {
        List<String> sections = form.sections().stream()
                .filter(section -> !section.hasFigures())
                .map(Section::pointer)
                .toList();
        return List.of(new Instance(Finding.id(text.id(), sections), form.title(), sections, "has", List.of()));
    }

    @Override
    public void judge(ReportDocument report, Figures figures, Neighbours neighbours, Outcome outcome) {
        outcome.evaluated();
        report.narratives()
                .filter(section -> !report.section(section.key()).hasText())
                .forEach(section -> outcome.found(finding(section)));
    }

    private Finding finding(Section section) {
        return Finding.of(
                Finding.id(text.id(), List.of(section.pointer())),
                text,
                List.of(new Finding.CellValue(section.pointer(), null)),
                text.message().with(section.title()));
    }
}
