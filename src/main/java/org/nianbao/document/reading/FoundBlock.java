package org.nianbao.document.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.nianbao.document.reading.Strip.Slot;
import org.nianbao.form.Column;

/** What of one block of a form was found in a file, in the order in which it stands there. */
final class FoundBlock {

    private final PrintedBlock block;
    private final List<FoundRow> rows = new ArrayList<>();
    private final List<FoundRow> strangers = new ArrayList<>();
    private final Set<FoundRow> beforeStrangers = new HashSet<>();
    private final Map<PrintedRow, String> labels = new LinkedHashMap<>();
    private final Map<Column, Slot> heads = new LinkedHashMap<>();
    private final Map<Integer, String> foreignHeads = new TreeMap<>();
    private final Map<PrintedRow, Integer> rowHeads = new LinkedHashMap<>();
    private final Set<Integer> headEnds = new HashSet<>();
    private final List<Slot> groupHeads = new ArrayList<>();
    private final Set<FoundRow> loose = new HashSet<>();
    private final List<Slot> above = new ArrayList<>();
    private boolean begun;
    private boolean interrupted;
    private boolean headsMoved;
    private boolean disordered;
    private List<Column> order = List.of();

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

    void addHead(Column column, Slot head) {
        begun = true;
        Slot before = heads.putIfAbsent(column, head);
        headsMoved |= before != null && before.column() != head.column();
    }

    /** Notes the columns whose heads stand on one strip, in their order there. */
    void addOrder(List<Column> printed) {
        noteOrder(printed);
        if (printed.size() == block.block().columns().size()) {
            order = printed;
        }
    }

    /** Notes where a strip of heads ends. */
    void addHeadEnd(int end) {
        headEnds.add(end);
    }

    /** Whether figures end where a strip of heads does. */
    boolean endsUnderHeads(FoundRow row) {
        return headEnds.contains(row.end());
    }

    /** Notes the order of columns, of whose heads perhaps only a part stands there. */
    void noteOrder(List<Column> printed) {
        disordered |= isDisordered(printed, block.block().columns());
    }

    /** Notes the rows whose labels stand on one strip above a block that runs across. */
    void addRowOrder(List<PrintedRow> printed) {
        disordered |= isDisordered(printed, block.across());
    }

    /** Notes where in the grid the label of a row stands above a block that runs across. */
    void addRowHead(PrintedRow row, Slot head) {
        rowHeads.putIfAbsent(row, head.column());
        List<PrintedRow> printed = rowHeads.entrySet().stream()
                .filter(entry -> entry.getValue() >= 0)
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
        addRowOrder(printed);
    }

    /** Whether things stand in another order than the form's; what stands there already begins anew. */
    private static <T> boolean isDisordered(List<T> printed, List<T> official) {
        Set<T> round = new HashSet<>();
        int last = -1;
        for (T one : printed) {
            int at = official.indexOf(one);
            if (!round.add(one)) {
                round = new HashSet<>(Set.of(one));
            } else if (at < last) {
                return true;
            }
            last = at;
        }
        return false;
    }

    /** Whether heads stand in another order than the form's. */
    boolean isDisordered() {
        return disordered;
    }

    /** The columns in the order of their heads, where all of them stand on one strip; otherwise none. */
    List<Column> order() {
        return order;
    }

    /** Whether a head stands twice, over different columns. */
    boolean headsMoved() {
        return headsMoved;
    }

    void addForeignHead(Slot head) {
        foreignHeads.putIfAbsent(head.column(), head.raw());
    }

    /** Notes a head over columns that have heads of their own, if they are printed. */
    void addGroupHead(Slot head) {
        groupHeads.add(head);
    }

    /**
     * How many heads stand over figures. A head over a group counts where none of the group's own heads is printed.
     *
     * @param from the column in which the figures begin
     */
    long leafHeads(int from) {
        long groups = groupHeads.stream()
                .filter(head -> head.column() >= from && heads.values().stream().noneMatch(head::covers))
                .count();
        return heads.size()
                + foreignHeads.keySet().stream().filter(at -> at >= from).count()
                + groups;
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
