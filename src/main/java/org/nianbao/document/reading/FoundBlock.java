package org.nianbao.document.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nianbao.document.reading.Strip.Slot;

/** What of one block of a form was found in a file, in the order in which it stands there. */
final class FoundBlock {

    private final PrintedBlock block;
    private final List<FoundRow> rows = new ArrayList<>();
    private final List<FoundRow> strangers = new ArrayList<>();
    private final Set<FoundRow> beforeStrangers = new HashSet<>();
    private final Map<PrintedRow, String> labels = new LinkedHashMap<>();
    private final FoundHeads heads;
    private final Set<FoundRow> loose = new HashSet<>();
    private final List<Slot> above = new ArrayList<>();
    private boolean begun;
    private boolean interrupted;

    FoundBlock(PrintedBlock block) {
        this.block = block;
        this.heads = new FoundHeads(block);
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
        beforeStrangers.add(last());
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

    /** The figures in the order in which they stand. */
    List<FoundRow> rows() {
        return rows;
    }

    /** Whether the first figures stand behind a label, and not before all labels. */
    boolean beginsWithLabel() {
        return rows.isEmpty() || rows.get(0).isLabelled();
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

    /** Whether a row that the form does not have stands right behind another, or before all of them. */
    boolean isBeforeStranger(FoundRow row) {
        return beforeStrangers.contains(row);
    }

    List<FoundRow> strangers() {
        return strangers;
    }

    boolean isBegun() {
        return begun;
    }

    /** The heads that were seen. */
    FoundHeads heads() {
        return heads;
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
