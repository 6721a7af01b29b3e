package org.nianbao.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The cells of a section as the report document nests them. */
public sealed interface CellTree {

    /** A member that holds further members, in printed order. */
    record Branch(Map<String, CellTree> members) implements CellTree {}

    /** A member that holds a figure. */
    record Leaf(Cell cell) implements CellTree {}

    static Branch of(List<Cell> cells) {
        Branch root = new Branch(new LinkedHashMap<>());
        for (Cell cell : cells) {
            Branch branch = root;
            for (String segment : cell.path().split("/")) {
                branch = (Branch) branch.members.computeIfAbsent(segment, name -> new Branch(new LinkedHashMap<>()));
            }
            branch.members.put(cell.column().key(), new Leaf(cell));
        }
        return freeze(root);
    }

    private static Branch freeze(Branch branch) {
        branch.members.replaceAll((name, member) -> member instanceof Branch inner ? freeze(inner) : member);
        return new Branch(Collections.unmodifiableMap(branch.members));
    }
}
