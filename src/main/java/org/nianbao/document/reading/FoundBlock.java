package org.nianbao.document.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private final Set<FoundRow> loose = new HashSet<>();
    private boolean begun;
    private boolean interrupted;
    private boolean headsMoved;

    FoundBlock(PrintedBlock block) {
        this.block = block;
    }

    PrintedBlock block() {
        return block;
    }

    void add(FoundRow row) {
        begun = true;
        interrupted &= !row.isLabelled();
        if (interrupted) {
            loose.add(row);
        }
        rows.add(row);
    }

    /** Notes that something stands here that is none of the block. */
    void interrupt() {
        interrupted = true;
    }

    /** Whether something else stands between figures and what is of the block before them. */
    boolean isLoose(FoundRow figures) {
        return loose.contains(figures);
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
        begin();
        labels.putIfAbsent(row, printed);
    }

    /** The labels that were seen, as they are printed. */
    Map<PrintedRow, String> labels() {
        return labels;
    }

    void begin() {
        begun = true;
        interrupted = false;
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
