package org.nianbao.document.writing;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nianbao.document.writing.Grid.Slot;
import org.nianbao.form.PrintedTable.Kind;

/**
 * The names of a row of figures as they stand in a workbook: the part of the pointers that its cells share in the key column,
 * what is left of each in the key row above.
 *
 * @param columns by the column of the grid
 */
record RowKeys(String row, Map<Integer, String> columns) {

    /** The keys of a row that holds figures. */
    static RowKeys of(List<Slot> slots) {
        List<Slot> cells =
                slots.stream().filter(slot -> slot.box().kind() == Kind.CELL).toList();
        String shared = cells.stream()
                .map(slot -> parent(slot.box().pointer()))
                .reduce(RowKeys::shared)
                .orElseThrow();
        Map<Integer, String> columns = new TreeMap<>();
        cells.forEach(slot -> columns.put(slot.column(), slot.box().pointer().substring(shared.length() + 1)));
        return new RowKeys(shared, columns);
    }

    static boolean isPossible(List<Slot> slots) {
        return slots.stream().anyMatch(slot -> slot.box().kind() == Kind.CELL);
    }

    private static String parent(String pointer) {
        return pointer.substring(0, pointer.lastIndexOf('/'));
    }

    /** The longest pointer that both lie below. */
    private static String shared(String one, String other) {
        String[] names = one.split("/");
        String[] others = other.split("/");
        int same = 0;
        while (same < Math.min(names.length, others.length) && names[same].equals(others[same])) {
            same++;
        }
        return String.join("/", Arrays.asList(names).subList(0, same));
    }
}
