package org.nianbao.document.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Counts the columns of a table that goes on over a page break alike on all its pages: a page may hold rows only that
 * cover several of its columns.
 */
final class Continued {

    private final List<RuledTable> parts = new ArrayList<>();
    private Scale columns;

    private Continued(RuledTable first) {
        parts.add(first);
        columns = first.columns();
    }

    static void align(List<PageText> pages) {
        Continued table = null;
        for (PageText page : pages) {
            Optional<RuledTable> top = page.tableAtTop();
            if (top.isEmpty() || table == null || !table.takes(top.get())) {
                table = null;
            }
            Optional<RuledTable> bottom = page.tableAtBottom();
            if (bottom.isPresent() && !(table != null && bottom.equals(top))) {
                table = new Continued(bottom.get());
            } else if (bottom.isEmpty()) {
                table = null;
            }
        }
    }

    /** Takes a part whose columns are those of the table, or fewer or more of them. */
    private boolean takes(RuledTable part) {
        Optional<Scale> joint = columns.joined(part.columns());
        joint.ifPresent(scale -> {
            columns = scale;
            parts.add(part);
            parts.forEach(each -> each.align(scale));
        });
        return joint.isPresent();
    }
}
