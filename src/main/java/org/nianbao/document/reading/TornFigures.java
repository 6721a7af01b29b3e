package org.nianbao.document.reading;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nianbao.document.reading.RowSums.Verdict;
import org.nianbao.document.reading.Strip.Slot;
import org.nianbao.form.Cell;

/** Puts figures together that narrow cells break over several lines, where the sums of their row say that they are one. */
final class TornFigures {

    private static final Pattern TORN = Pattern.compile("\\s*\\d+(?:[ \\u00A0]*\\n[ \\u00A0]*\\d+)+\\s*");

    private TornFigures() {}

    /** The cells of a row with its figures whole again; nothing where none is broken, or nothing shows that it is one. */
    static Optional<List<Slot>> joined(List<Slot> cells, PrintedRow row, RowSums sums) {
        if (row.isUndivided() || cells.stream().noneMatch(TornFigures::isTorn)) {
            return Optional.empty();
        }
        List<Slot> joined = cells.stream().map(TornFigures::joined).toList();
        Map<Cell, BigDecimal> values = new HashMap<>();
        for (int i = 0; i < joined.size(); i++) {
            Cell cell = row.cells().get(i);
            CellText text = CellText.of(joined.get(i).raw(), cell.column(), "");
            boolean none = joined.get(i).isBlank() || text.state() == CellText.State.NOT_APPLICABLE;
            values.put(cell, none ? BigDecimal.ZERO : text.value().orElse(null));
        }
        return sums.across(row.cells(), values::get) == Verdict.HOLD ? Optional.of(joined) : Optional.empty();
    }

    private static boolean isTorn(Slot slot) {
        return TORN.matcher(slot.raw()).matches();
    }

    private static Slot joined(Slot slot) {
        return isTorn(slot)
                ? new Slot(slot.plain(), slot.plain(), slot.column(), slot.columns(), slot.rows(), slot.extent())
                : slot;
    }
}
