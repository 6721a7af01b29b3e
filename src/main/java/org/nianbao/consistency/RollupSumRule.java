package org.nianbao.consistency;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nianbao.figures.Figures;
import org.nianbao.form.Cell;
import org.nianbao.form.Form;
import org.nianbao.language.Bilingual;
import org.nianbao.platform.json.Numbers;
import org.nianbao.problem.Errors;

/** Every cell says what the organizations below reported together; one finding for each that does not. */
record RollupSumRule(RuleText text, Form form, Map<Cell, String> ids) implements RollupRule {

    private static final String REPORTED = "reported";
    private static final String ROLLUP = "rollup";
    private static final Bilingual NOTHING_ADDED = new Bilingual(
            "下级机构都还没有发布可以汇总的报告，无法判断",
            "None of the organizations below has published a report that can be added, so it cannot be judged");
    private static final Bilingual BLANK = new Bilingual("“%s”没有填写，无法判断", "“%s” is blank, so it cannot be judged");
    private static final Bilingual NOT_REPORTED = new Bilingual(
            "下级机构都没有填报“%s”，无法判断", "None of the organizations below reported “%s”, so it cannot be judged");

    static RollupSumRule of(RuleText text, Form form) {
        Map<Cell, String> ids = form.cells().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(), cell -> Finding.id(text.id(), List.of(cell.pointer()))));
        return new RollupSumRule(text, form, ids);
    }

    @Override
    public Formula formula() {
        return new Formula("cell", REPORTED, "=", ROLLUP);
    }

    @Override
    public List<Instance> instances() {
        return form.cells().stream()
                .map(cell -> new Instance(ids.get(cell), cell.label(), List.of(cell.pointer()), "=", List.of()))
                .toList();
    }

    @Override
    public void judge(Figures figures, RollupNeighbour rollup, Outcome outcome) {
        if (rollup.isEmpty()) {
            outcome.notAssessed(notAssessed(NOTHING_ADDED));
            return;
        }
        for (Cell cell : form.cells()) {
            if (figures.isBlank(cell)) {
                outcome.notAssessed(notAssessed(cell, BLANK));
            } else if (rollup.sum(cell) == null) {
                outcome.notAssessed(notAssessed(cell, NOT_REPORTED));
            } else {
                outcome.evaluated();
                compare(cell, figures, rollup, outcome);
            }
        }
    }

    private void compare(Cell cell, Figures figures, RollupNeighbour rollup, Outcome outcome) {
        BigDecimal reported = figures.counted(cell);
        if (reported.compareTo(rollup.sum(cell)) != 0) {
            Severity severity = rollup.compilation().isPresent() ? Severity.ERROR : text.severity();
            outcome.found(finding(cell, figures, reported, Numbers.plain(rollup.sum(cell)))
                    .weighing(severity));
        }
    }

    private Finding finding(Cell cell, Figures figures, BigDecimal reported, BigDecimal sum) {
        Bilingual message = text.message()
                .with(
                        cell.label(),
                        reported.toPlainString(),
                        sum.toPlainString(),
                        Numbers.plain(reported.subtract(sum).abs()).toPlainString());
        BigDecimal value = figures.value(cell).orElse(null);
        return Finding.of(ids.get(cell), text, List.of(new Finding.CellValue(cell.pointer(), value)), message)
                .comparing(new Finding.Side(REPORTED, reported), new Finding.Side(ROLLUP, sum))
                .with(value == null ? List.of() : repairs(cell, value, sum));
    }

    /** To say what the others said; none where a cell cannot hold that. */
    private List<Finding.Repair> repairs(Cell cell, BigDecimal value, BigDecimal sum) {
        return Numbers.check(sum, cell.column().limits(), cell.pointer(), new Errors())
                .map(to -> new Finding.Change(cell.pointer(), value, to))
                .map(change -> new Finding.Repair(List.of(change), List.of(ids.get(cell))))
                .stream()
                .toList();
    }

    private NotAssessed notAssessed(Cell cell, Bilingual reason) {
        return new NotAssessed(ids.get(cell), text.id(), reason.with(cell.label()), List.of(cell.pointer()));
    }
}
