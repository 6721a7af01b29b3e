package org.nianbao.document.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.nianbao.document.reading.Strip.Slot;
import org.nianbao.form.Column;
import org.nianbao.language.Bilingual;

/** The heads of one block of a form that were found in a file: which, where, and in what order. */
final class FoundHeads {

    private final PrintedBlock block;
    private final Map<Column, Slot> byColumn = new LinkedHashMap<>();
    private final Map<Integer, String> foreign = new TreeMap<>();
    private final List<Slot> groups = new ArrayList<>();
    private final Map<PrintedRow, Integer> rows = new LinkedHashMap<>();
    private final Set<Integer> ends = new HashSet<>();
    private final Map<Optional<Bilingual>, PrintedOrder<Column>> singles = new HashMap<>();
    private final PrintedOrder<PrintedRow> singleRows;
    private boolean disordered;
    private List<Column> order = List.of();

    FoundHeads(PrintedBlock block) {
        this.block = block;
        this.singleRows = new PrintedOrder<>(block.across());
    }

    /** Notes the head of a column, unless one was seen before. */
    void add(Column column, Slot head) {
        byColumn.putIfAbsent(column, head);
    }

    /** Notes a head that the form does not have. */
    void addForeign(Slot head) {
        foreign.putIfAbsent(head.column(), head.raw());
    }

    /** Notes a head over columns that have heads of their own, if they are printed. */
    void addGroup(Slot head) {
        groups.add(head);
    }

    /** Notes where in the grid the label of a row stands above a block that runs across. */
    void addRow(PrintedRow row, Slot head) {
        rows.putIfAbsent(row, head.column());
        noteRows(rows.entrySet().stream()
                .filter(entry -> entry.getValue() >= 0)
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList());
    }

    /** Notes where a strip of heads ends. */
    void addEnd(int end) {
        ends.add(end);
    }

    /** Notes the columns whose heads stand on one strip, in their order there. */
    void noteColumns(List<Column> printed) {
        noteOrder(printed);
        if (printed.size() == block.block().columns().size()) {
            order = printed;
        }
    }

    /** Notes a head that stands on a line of its own: heads of a group come after those beside the group. */
    void noteSingle(Column column) {
        boolean scattered = block.runsAcross() && column.roles().contains("total");
        if (!scattered) {
            disordered |= !singles.computeIfAbsent(
                            Optional.ofNullable(column.group()),
                            any -> new PrintedOrder<>(block.block().columns()))
                    .holdsWith(column);
        }
    }

    /** Notes the label of a row that stands on a line of its own above a block that runs across. */
    void noteSingle(PrintedRow row) {
        disordered |= !singleRows.holdsWith(row);
    }

    /** Notes the rows whose labels stand on one strip above a block that runs across. */
    void noteRows(List<PrintedRow> printed) {
        disordered |= !new PrintedOrder<>(block.across()).holdsWith(printed);
    }

    /** Notes words of heads that line breaks have cut: their beginnings tell their order, and their ends. */
    void noteCut(List<String> words) {
        noteOrder(columns(words, String::startsWith));
        noteOrder(columns(words, String::endsWith));
    }

    private List<Column> columns(List<String> words, BiPredicate<String, String> cut) {
        return words.stream()
                .filter(word -> word.length() > 1)
                .map(word -> block.block().columns().stream()
                        .filter(column -> !column.roles().contains("total"))
                        .filter(column -> cut.test(Plain.text(column.label().zh()), word))
                        .toList())
                .filter(columns -> columns.size() == 1)
                .map(columns -> columns.get(0))
                .toList();
    }

    private void noteOrder(List<Column> printed) {
        disordered |= !new PrintedOrder<>(block.block().columns()).holdsWith(printed);
    }

    /** Whether heads stand in another order than the form's. */
    boolean areDisordered() {
        return disordered;
    }

    /** The columns in the order of their heads, where all of them stand on one strip; otherwise none. */
    List<Column> order() {
        return order;
    }

    /** The heads of the form's columns. */
    Map<Column, Slot> byColumn() {
        return byColumn;
    }

    /** The head over a column without white space, or empty where it was not seen. */
    String text(Column column) {
        Slot head = byColumn.get(column);
        return head == null ? "" : head.plain();
    }

    /** Heads that the form does not have, by the columns of the grid where they stand. */
    Map<Integer, String> foreign() {
        return foreign;
    }

    /** Whether figures end where a strip of heads does. */
    boolean endWith(FoundRow row) {
        return ends.contains(row.end());
    }

    /**
     * How many heads stand over figures. A head over a group counts where none of the group's own heads is printed.
     *
     * @param from the column in which the figures begin
     */
    long leaves(int from) {
        long undivided = groups.stream()
                .filter(head ->
                        head.column() >= from && byColumn.values().stream().noneMatch(head::covers))
                .count();
        return byColumn.size()
                + foreign.keySet().stream().filter(at -> at >= from).count()
                + undivided;
    }
}
