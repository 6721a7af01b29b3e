package org.nianbao.document.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.nianbao.document.reading.Deviation.Kind;
import org.nianbao.document.reading.Strip.Slot;
import org.nianbao.figures.AsPublished;
import org.nianbao.form.Cell;
import org.nianbao.language.Bilingual;

/** Reads one block of a table from what was found of it. */
final class TableReader {

    private static final Bilingual NO_ROW =
            new Bilingual("数字与行标签对不上，无法确定属于哪一行", "it is not certain which row these figures belong to");
    private static final Bilingual NO_COLUMN = new Bilingual(
            "这一行有%d个数，应当是%d个，无法确定属于哪一列",
            "the row has %d figures where there should be %d, so their columns are not certain");
    private static final Bilingual NO_HEADS = new Bilingual(
            "没有见到这张表的栏目名称，无法确定属于哪一列",
            "none of the heads of these columns stands there, so the columns are not certain");
    private static final Bilingual MERGED =
            new Bilingual("这一格跨了几行，不是一行的数", "the cell goes over several rows, so it is the figure of none of them");
    private static final Bilingual BY_ORDER =
            new Bilingual("标签与数字分离，按次序认定", "label and figures stand apart; taken in their order");
    private static final Bilingual TORN =
            new Bilingual("数字在单元格内折行，按本行合计认定", "broken over lines in its cell; taken as one, as the row's sum says");
    private static final Bilingual ZERO_PARTS =
            new Bilingual("各分项合印为一行且为0，分项均为0", "printed as one row and 0, so every part is 0");
    private static final Bilingual UNDIVIDED =
            new Bilingual("各分项合印为一行，无法分开", "printed as one row, which cannot be divided");

    private final FigureSheet sheet;
    private final RowSums sums;

    TableReader(FigureSheet sheet, RowSums sums) {
        this.sheet = sheet;
        this.sums = sums;
    }

    RowSums sums() {
        return sums;
    }

    /**
     * Reads the rows of a block that runs down.
     *
     * @param endsHere whether the file ends within this block
     * @param cut whether it ends in the middle of a row
     * @param broken the figure in which it ends then
     */
    void read(FoundBlock found, boolean endsHere, boolean cut, Optional<Slot> broken) {
        FoundRow last = endsHere && cut ? found.last() : null;
        RowCells cells = new RowCells(found, last, broken, sums);
        RowFit fit = new RowFit(found, cells);
        RowAssignment rows = new RowAssignment(found, endsHere, fit);
        boolean even = RowFit.isEven(found);
        rows.assigned().forEach((row, all) -> {
            List<FoundRow> placed = all.stream().filter(fit::isPlaced).toList();
            (placed.isEmpty() ? all : placed).forEach(one -> {
                if (fit.isWithoutHeads(row, one)) {
                    leaveCells(row, one, NO_HEADS);
                } else if (even || fit.isBelieved(row, one)) {
                    enter(found, row, one, cells.of(one), rows.isInferred(one) ? BY_ORDER : null);
                } else {
                    leave(found, one);
                }
            });
            if (!placed.isEmpty()) {
                all.stream().filter(one -> !fit.isPlaced(one)).forEach(one -> leave(found, one.of(null)));
            }
        });
        rows.left().forEach(one -> leave(found, one));
        found.strangers().forEach(one -> keep(found, one));
        new LayoutCheck(sheet).check(found, endsHere);
    }

    private static String head(FoundBlock found, int index) {
        return found.heads().text(found.block().column(index));
    }

    void enter(FoundBlock found, PrintedRow row, FoundRow figures, Optional<List<Slot>> placed, Bilingual inferred) {
        if (placed.isEmpty()) {
            leaveCells(
                    row, figures, NO_COLUMN.with(filled(figures), found.block().width()));
            return;
        }
        List<Slot> whole = TornFigures.joined(placed.get(), row, sums).orElse(placed.get());
        for (int i = 0; i < whole.size(); i++) {
            Slot slot = placed.get().get(i);
            String place = figures.place() + "/cell[" + (figures.values().indexOf(slot) + 1) + "]";
            CellText text = CellText.of(whole.get(i).raw(), found.block().column(i), head(found, i));
            int column = i;
            if (slot.rows() > 1 && !slot.isBlank()) {
                row.leaves().forEach(leaf -> sheet.leaveUnread(leaf.cells().get(column), slot.raw(), place, MERGED));
            } else if (row.isUndivided()) {
                row.parts().forEach(part -> enterPart(part.cells().get(column), text, place));
            } else {
                sheet.put(row.cells().get(i), text, place, whole.get(i) == slot ? inferred : TORN);
            }
        }
        if (row.isUndivided()) {
            keepUndivided(row, figures, placed.get());
        }
    }

    private void leaveCells(PrintedRow row, FoundRow figures, Bilingual why) {
        row.leaves().stream()
                .flatMap(leaf -> leaf.cells().stream())
                .forEach(cell -> sheet.leaveUnread(cell, raw(figures.values()), figures.place(), why));
    }

    /** What is printed for several rows together settles them only where it is 0, or nothing. */
    private void enterPart(Cell cell, CellText text, String place) {
        boolean settled = text.value().map(value -> value.signum() == 0).orElse(true);
        if (settled) {
            sheet.put(cell, text, place, text.value().isPresent() ? ZERO_PARTS : null);
        } else {
            sheet.leaveUnread(cell, text.raw(), place, UNDIVIDED);
        }
    }

    private void keepUndivided(PrintedRow row, FoundRow figures, List<Slot> placed) {
        String label = row.row().label().zh();
        sheet.deviate(new Deviation(
                Kind.ROW_UNDIVIDED,
                row.pointer(),
                figures.place(),
                label,
                String.join(
                        "；",
                        row.parts().stream()
                                .map(part -> part.row().label().zh())
                                .toList())));
        List<JsonNode> values = placed.stream().map(TableReader::asPrinted).toList();
        boolean settled = values.stream()
                .allMatch(value -> value.isNull() || value.decimalValue().signum() == 0 && value.isNumber());
        if (!settled) {
            sheet.keepAsPublished(new AsPublished(figures.place(), label, values, Optional.of(row.pointer())));
        }
    }

    private static JsonNode asPrinted(Slot slot) {
        if (slot.isBlank()) {
            return NullNode.getInstance();
        }
        return slot.plain().matches("\\d{1,15}")
                ? DecimalNode.valueOf(new BigDecimal(slot.plain()))
                : TextNode.valueOf(slot.raw().strip());
    }

    private void leave(FoundBlock found, FoundRow figures) {
        String pointer = figures.isLabelled()
                ? figures.row().pointer()
                : found.block().section().pointer();
        if (figures.isLabelled()) {
            figures.row().leaves().stream()
                    .flatMap(leaf -> leaf.cells().stream())
                    .filter(cell -> !sheet.has(cell))
                    .forEach(cell -> sheet.leaveUnread(cell, raw(figures.values()), figures.place(), NO_ROW));
        } else {
            sheet.leaveUnread(pointer, raw(figures.values()), figures.place(), NO_ROW);
        }
    }

    /** A row that the form does not have is kept as it was printed. */
    private void keep(FoundBlock found, FoundRow stranger) {
        String label = stranger.values().get(0).raw().strip();
        List<JsonNode> values =
                stranger.values().stream().skip(1).map(TableReader::asPrinted).toList();
        String section = found.block().section().pointer();
        sheet.deviate(new Deviation(Kind.ROW_ADDED, section, stranger.place(), label, ""));
        sheet.keepAsPublished(new AsPublished(stranger.place(), label, values, Optional.of(section)));
    }

    private static long filled(FoundRow figures) {
        return figures.values().stream().filter(slot -> !slot.isBlank()).count();
    }

    static String raw(List<Slot> slots) {
        return String.join(" ", slots.stream().map(Slot::raw).map(String::strip).toList());
    }
}
