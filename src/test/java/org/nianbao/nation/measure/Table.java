package org.nianbao.nation.measure;

import java.util.ArrayList;
import java.util.List;

/** What was measured, as Markdown prints it. */
final class Table {

    private static final int HEAD = 2;

    private final List<String> lines = new ArrayList<>();

    Table() {
        lines.add("| what | measured | beside it |");
        lines.add("|---|---|---|");
    }

    void row(String what, Object measured, String beside) {
        lines.add("| %s | %s | %s |".formatted(what, measured, beside));
        System.out.println(lines.get(lines.size() - 1));
    }

    int rows() {
        return lines.size() - HEAD;
    }

    @Override
    public String toString() {
        return String.join(System.lineSeparator(), lines);
    }
}
