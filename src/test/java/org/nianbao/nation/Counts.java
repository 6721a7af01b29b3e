package org.nianbao.nation;

import java.math.BigDecimal;
import java.util.List;
import org.nianbao.form.Cell;
import org.nianbao.form.CellType;
import org.nianbao.form.Form;
import org.nianbao.platform.json.Numbers;

/** The figures of a report while they are made up, each in its smallest unit: 件, or 分. */
final class Counts {

    private static final int DECIMALS_OF_WAN = 6;

    private final Form form;
    private final long[] values;

    Counts(Form form) {
        this.form = form;
        this.values = new long[form.cells().size()];
    }

    long get(Cell cell) {
        return values[cell.index()];
    }

    void add(Cell cell, long value) {
        values[cell.index()] += value;
    }

    /** Sets the last cell of a row to the sum of the others. */
    void total(List<Cell> row) {
        int last = row.size() - 1;
        add(row.get(last), row.subList(0, last).stream().mapToLong(this::get).sum());
    }

    /** The sum of one column of some rows. */
    long sum(List<List<Cell>> rows, int column) {
        return rows.stream().mapToLong(row -> get(row.get(column))).sum();
    }

    /** The figures as a report writes them, by the positions of their cells. */
    BigDecimal[] written() {
        return form.cells().stream().map(this::exact).toArray(BigDecimal[]::new);
    }

    private BigDecimal exact(Cell cell) {
        int decimals = cell.column().type() == CellType.AMOUNT ? DECIMALS_OF_WAN : 0;
        return Numbers.plain(BigDecimal.valueOf(get(cell), decimals));
    }
}
