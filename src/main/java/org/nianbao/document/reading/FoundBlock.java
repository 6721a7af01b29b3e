package org.nianbao.document.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.nianbao.document.reading.Strip.Slot;
import org.nianbao.form.Column;

/** What of one block of a form was found in a file, in the order in which it stands there. */
final class FoundBlock {

    private final PrintedBlock block;
    private final List<FoundRow> rows = new ArrayList<>();
    private final List<FoundRow> strangers = new ArrayList<>();
    private final Map<PrintedRow, String> labels = new LinkedHashMap<>();
    private final Map<Column, Slot> heads = new LinkedHashMap<>();
    private final Map<Integer, String> foreignHeads = new TreeMap<>();
    private final List<Slot> above = new ArrayList<>();
    private boolean begun;
    private boolean headsMoved;

    FoundBlock(PrintedBlock block) {
        this.block = block;
    }

    PrintedBlock block() {
        return block;
    }

    /** Notes words that stand above figures, between those before and these. */
    void addAbove(List<Slot> words) {
        above.addAll(words);
    }

    /** The words above figures, from line to line. */
    List<Slot> above() {
        return above;
    }

    void add(FoundRow row) {
        begun = true;
        rows.add(row);
    }

    /** Adds a row that the form does not have; its label is the first of its values. */
    void addStranger(FoundRow row) {
        strangers.add(row);
    }

    /**
     * Notes the label of a row.
     *
     * @param printed as it is printed
     */
    void addLabel(PrintedRow row, String printed) {
        begun = true;
        labels.putIfAbsent(row, printed);
    }

    /** The labels that were seen, as they are printed. */
    Map<PrintedRow, String> labels() {
        return labels;
    }

    void begin() {
        begun = true;
    }

    void addHead(Column column, Slot head) {
        begun = true;
        Slot before = heads.putIfAbsent(column, head);
        headsMoved |= before != null && before.column() != head.column();
    }

    /** Whether a head stands twice, over different columns. */
    boolean headsMoved() {
        return headsMoved;
    }

    void addForeignHead(Slot head) {
        foreignHeads.putIfAbsent(head.column(), head.raw());
    }

    /** The figures in the order in which they stand. */
    List<FoundRow> rows() {
        return rows;
    }

    /** The figures that stand last; {@code null} where there are none. */
    FoundRow last() {
        return rows.isEmpty() ? null : rows.get(rows.size() - 1);
    }

    /** The row that comes next in print; none where the last figures have no label, or are those of the last row. */
    Optional<PrintedRow> next() {
        List<PrintedRow> order = expected();
        int last = rows.isEmpty() || !last().isLabelled() ? -1 : order.indexOf(last().row());
        return last < 0 || last + 1 == order.size() ? Optional.empty() : Optional.of(order.get(last + 1));
    }

    List<FoundRow> strangers() {
        return strangers;
    }

    boolean isBegun() {
        return begun;
    }

    /** The head over a column without white space, or empty where it was not seen. */
    String head(Column column) {
        Slot head = heads.get(column);
        return head == null ? "" : head.plain();
    }

    Map<Column, Slot> heads() {
        return heads;
    }

    Map<Integer, String> foreignHeads() {
        return foreignHeads;
    }

    boolean hasLabel(PrintedRow row) {
        return labels.containsKey(row);
    }

    /** The rows that this report has: those of the form, but a group that it does not divide as one. */
    List<PrintedRow> expected() {
        List<PrintedRow> expected = new ArrayList<>(block.rows());
        for (PrintedRow group : block.groups()) {
            if (hasLabel(group) && group.parts().stream().noneMatch(this::hasLabel)) {
                int at = expected.indexOf(group.parts().get(0));
                expected.removeAll(group.parts());
                expected.add(at, group);
            }
        }
        return expected;
    }
}
