package org.nianbao.nation;

import java.math.BigDecimal;
import java.util.List;
import org.nianbao.form.Cell;
import org.nianbao.form.Form;

/** Sums as a roll-up has them: a total is made of its parts, whatever total the reports stated. */
public final class RolledUp {

    private final BigDecimal[] figures;

    private RolledUp(BigDecimal[] figures) {
        this.figures = figures;
    }

    /** The figures by the positions of the form's cells. */
    public static BigDecimal[] of(Form form, Sum sum) {
        RolledUp rolledUp = new RolledUp(
                form.cells().stream().map(cell -> sum.figure(cell.index())).toArray(BigDecimal[]::new));
        RequestTable requests = new RequestTable(form);
        for (int group = 0; group < requests.groups(); group++) {
            int column = group;
            rolledUp.set(
                    requests.outcomesTotal.get(column),
                    requests.outcomes.stream().map(row -> row.get(column)).toList());
        }
        requests.rows().forEach(rolledUp::total);
        RequestTable.rows(form.section("disputes").cells()).forEach(rolledUp::total);
        return rolledUp.figures;
    }

    private void total(List<Cell> row) {
        int last = row.size() - 1;
        set(row.get(last), row.subList(0, last));
    }

    private void set(Cell total, List<Cell> parts) {
        figures[total.index()] =
                parts.stream().map(part -> figures[part.index()]).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
