package org.nianbao.document.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.nianbao.document.reading.Strip.Slot;
import org.nianbao.form.Cell;
import org.nianbao.language.Bilingual;

/**
 * Reads a block that runs across: one line of figures under heads. Where the file has scattered them, they are read in
 * their order only if nothing but the heads of totals stands between them, each before its own total; otherwise a group
 * of them is read where it is the only one that its total fits and the report's text states that total.
 */
final class AcrossReader {

    private static final Bilingual SCATTERED =
            new Bilingual("数字散落在表头之间，无法确定属于哪一格", "the figures are scattered between the heads");
    private static final Bilingual DISORDERED =
            new Bilingual("表头次序与格式不一致，无法确定属于哪一格", "the heads stand in another order than the form's");
    private static final Bilingual BY_ORDER =
            new Bilingual("数字与表头分离，按次序认定", "heads and figures stand apart; taken in their order");
    private static final Bilingual BY_TOTAL = new Bilingual("按合计数与正文认定", "taken by their total and the report's text");

    private final FigureSheet sheet;
    private final TableReader tables;
    private final String prose;

    /**
     * @param prose the report's text, without white space
     */
    AcrossReader(FigureSheet sheet, TableReader tables, String prose) {
        this.sheet = sheet;
        this.tables = tables;
        this.prose = prose;
    }

    /**
     * Reads the block.
     *
     * @param endsHere whether the file ends within it
     * @param even whether all rows of the file whose figures stand on lines of their own have as many as they should
     */
    void read(FoundBlock found, boolean endsHere, boolean even) {
        RowCells cells = new RowCells(found, endsHere ? found.last() : null, Optional.empty(), tables.sums());
        PrintedRow row = found.block().rows().get(0);
        List<FoundRow> parts =
                found.rows().stream().filter(FoundRow::isLabelled).toList();
        if (!parts.isEmpty()) {
            parts.forEach(part -> readPart(found, cells, part));
            return;
        }
        if (found.heads().areDisordered()) {
            leave(found, row);
            return;
        }
        List<FoundRow> whole = found.rows().stream()
                .filter(one -> cells.of(one)
                        .filter(slots -> one.hasCells() || hasSum(found, row, slots))
                        .isPresent())
                .toList();
        List<FoundRow> filled = whole.stream()
                .filter(one -> !one.values().stream().allMatch(Slot::isBlank))
                .toList();
        boolean believed = (even || !isBroken(cells, filled, row))
                && !isStrewn(found, filled)
                && !isStretched(found, filled)
                && filled.stream().noneMatch(AcrossReader::isFilledUp);
        if (!filled.isEmpty() && (believed || holds(cells, filled, row))) {
            filled.forEach(one -> tables.enter(found, row, one, cells.of(one), null));
        } else if (filled.isEmpty() && !whole.isEmpty()) {
            tables.enter(found, row, whole.get(0), cells.of(whole.get(0)), null);
        } else if (found.rows().size() == 1
                && endsHere
                && found.last().hasCells()
                && found.last().values().size() < found.block().width()) {
            tables.enter(found, row, found.last(), Optional.of(found.last().values()), null);
        } else if (!found.rows().isEmpty()) {
            readScattered(found, row);
        }
    }

    /** A row of the form by itself: in the form's order, unless its sum tells another. */
    private void readPart(FoundBlock found, RowCells cells, FoundRow part) {
        boolean trusted = !found.heads().areDisordered()
                && cells.across(part.row(), part.values(), null) != RowSums.Verdict.BROKEN;
        tables.enter(found, part.row(), part, trusted ? Optional.of(part.values()) : Optional.empty(), null);
    }

    private void leave(FoundBlock found, PrintedRow row) {
        found.rows().stream()
                .filter(one -> !one.values().stream().allMatch(Slot::isBlank))
                .forEach(one -> row.cells()
                        .forEach(cell ->
                                sheet.leaveUnread(cell, TableReader.raw(one.values()), one.place(), DISORDERED)));
    }

    /** Whether other figures stand about, so that a line with as many as there are cells may have one of them. */
    private static boolean isStrewn(FoundBlock found, List<FoundRow> whole) {
        return found.rows().stream()
                .filter(one -> !one.hasCells() && !whole.contains(one))
                .anyMatch(one -> !one.values().stream().allMatch(Slot::isBlank));
    }

    /** Whether a row of a table has other cells than the form's, and ends elsewhere than its heads do. */
    private static boolean isStretched(FoundBlock found, List<FoundRow> lines) {
        return lines.stream()
                .anyMatch(one -> one.hasCells()
                        && one.values().size() != found.block().width()
                        && !found.heads().endWith(one));
    }

    /** Whether blank cells stand among figures on lines of their own: they may be what fills up a row of heads. */
    private static boolean isFilledUp(FoundRow row) {
        return row.bond() == FoundRow.Bond.SEQUENCE && row.values().stream().anyMatch(Slot::isBlank);
    }

    private static boolean isBroken(RowCells cells, List<FoundRow> lines, PrintedRow row) {
        return lines.stream()
                .filter(one -> one.bond() == FoundRow.Bond.SEQUENCE)
                .anyMatch(one -> cells.across(row, cells.of(one).orElseThrow(), null) == RowSums.Verdict.BROKEN);
    }

    private static boolean holds(RowCells cells, List<FoundRow> lines, PrintedRow row) {
        return lines.stream()
                .allMatch(
                        one -> cells.across(row, cells.of(one).orElseThrow(), BigDecimal.ZERO) == RowSums.Verdict.HOLD);
    }

    /**
     * Whether one of the groups at least adds up to its total. Where cells are blank and others are broken over lines, there
     * may be just as many figures as cells.
     */
    private boolean hasSum(FoundBlock found, PrintedRow row, List<Slot> slots) {
        Map<Cell, BigDecimal> values = new HashMap<>();
        for (int i = 0; i < slots.size(); i++) {
            CellText text = CellText.of(slots.get(i).raw(), row.cells().get(i).column(), "");
            values.put(row.cells().get(i), text.value().orElse(BigDecimal.ZERO));
        }
        int size = found.block().block().columns().size();
        return IntStream.iterate(0, from -> from + size <= slots.size(), from -> from + size)
                .mapToObj(from -> row.cells().subList(from, from + size))
                .anyMatch(group -> tables.sums().across(group, values::get) != RowSums.Verdict.BROKEN);
    }

    private void readScattered(FoundBlock found, PrintedRow row) {
        List<Slot> all = found.rows().stream()
                .flatMap(one -> one.values().stream())
                .filter(slot -> !slot.isBlank())
                .toList();
        FoundRow together = new FoundRow(row, all, 0, found.rows().get(0).place(), FoundRow.Bond.SEQUENCE);
        if (all.size() == row.cells().size() && inOrder(found.rows(), row) && hasSum(found, row, all)) {
            tables.enter(found, row, together, Optional.of(all), BY_ORDER);
        } else {
            readGroups(found, row, all);
        }
    }

    /** Whether every break between the figures is the head of one total, which stands right behind it. */
    private static boolean inOrder(List<FoundRow> rows, PrintedRow row) {
        int at = 0;
        for (FoundRow part : rows) {
            boolean ownTotal = part.values().size() == 1
                    && part.bond() == rows.get(0).bond()
                    && isTotal(row.cells().get(at));
            if (at > 0 && !ownTotal) {
                return false;
            }
            at += part.values().size();
        }
        return true;
    }

    private static boolean isTotal(Cell cell) {
        return cell.column().roles().contains("total");
    }

    private void readGroups(FoundBlock found, PrintedRow row, List<Slot> all) {
        int size = found.block().block().columns().size();
        for (int from = 0; from < row.cells().size(); from += size) {
            List<Cell> cells = row.cells().subList(from, from + size);
            Optional<List<Slot>> group = group(found, cells, size);
            for (int i = 0; i < size; i++) {
                if (group.isPresent()) {
                    Slot slot = group.get().get(i);
                    CellText text = CellText.of(slot.raw(), cells.get(i).column(), "");
                    sheet.put(cells.get(i), text, found.rows().get(0).place(), BY_TOTAL);
                } else {
                    sheet.leaveUnread(
                            cells.get(i),
                            TableReader.raw(all),
                            found.rows().get(0).place(),
                            SCATTERED);
                }
            }
        }
    }

    /** The only parts that stand together and fit a total that the text states for this row. */
    private Optional<List<Slot>> group(FoundBlock found, List<Cell> cells, int size) {
        List<List<Slot>> groups = new ArrayList<>();
        for (FoundRow part : found.rows()) {
            for (int from = 0; from + size - 1 <= part.values().size(); from++) {
                List<Slot> parts = part.values().subList(from, from + size - 1);
                Optional<BigDecimal> sum = sum(parts);
                sum.filter(total -> total.signum() > 0 && states(cells, total))
                        .flatMap(total -> only(found, total))
                        .ifPresent(total -> groups.add(IntStream.range(0, size)
                                .mapToObj(i -> i < size - 1 ? parts.get(i) : total)
                                .toList()));
            }
        }
        return groups.size() == 1 ? Optional.of(groups.get(0)) : Optional.empty();
    }

    private static Optional<BigDecimal> sum(List<Slot> slots) {
        boolean plain = slots.stream().allMatch(slot -> slot.plain().matches("\\d{1,15}"));
        return plain
                ? Optional.of(slots.stream()
                        .map(slot -> new BigDecimal(slot.plain()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                : Optional.empty();
    }

    private static Optional<Slot> only(FoundBlock found, BigDecimal total) {
        List<Slot> equal = found.rows().stream()
                .flatMap(part -> part.values().stream())
                .filter(slot -> slot.plain().equals(total.toPlainString()))
                .toList();
        return equal.size() == 1 ? Optional.of(equal.get(0)) : Optional.empty();
    }

    private boolean states(List<Cell> cells, BigDecimal total) {
        String label = Plain.text(cells.get(0).row().label().zh());
        return Pattern.compile(Pattern.quote(label) + "(?:案件|申请)?(?:共|共计|合计)?" + total.toPlainString() + "件")
                .matcher(prose)
                .find();
    }
}
