package org.nianbao.consistency;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nianbao.figures.Figures;
import org.nianbao.figures.ReportDocument;
import org.nianbao.form.Cell;
import org.nianbao.form.Form;

/** No cell is blank unless it is marked as not applicable; one finding for each that is. */
record FiguresCompleteRule(RuleText text, Form form, Map<Cell, String> ids) implements Rule {

    static FiguresCompleteRule of(RuleText text, Form form) {
        Map<Cell, String> ids = form.cells().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(), cell -> Finding.id(text.id(), List.of(cell.pointer()))));
        return new FiguresCompleteRule(text, form, ids);
    }

    @Override
    public Formula formula() {
        return new Formula("form", "every cell", "is", "answered or notApplicable");
    }

    @Override
    public Missing missing() {
        return Missing.VIOLATION;
    }

    @Override
    public List<Instance> instances() {
        List<String> cells = form.cells().stream().map(Cell::pointer).toList();
        return List.of(new Instance(Finding.id(text.id(), cells), form.title(), cells, "is", List.of()));
    }

    @Override
    public void judge(ReportDocument report, Figures figures, Neighbours neighbours, Outcome outcome) {
        outcome.evaluated();
        for (Cell cell : form.cells()) {
            if (figures.isBlank(cell)) {
                outcome.found(finding(cell));
            }
        }
    }

    private Finding finding(Cell cell) {
        return Finding.of(
                ids.get(cell),
                text,
                List.of(new Finding.CellValue(cell.pointer(), null)),
                text.message().with(cell.label()));
    }
}
