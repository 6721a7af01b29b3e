package org.nianbao.figures;

import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.nianbao.form.Cell;
import org.nianbao.form.CellTree;
import org.nianbao.platform.json.StrictJson;

/** Writes figures as the report document nests them. */
public final class CellJson {

    private CellJson() {}

    /** All cells of a section; those without a value as {@code null}. */
    static ObjectNode write(CellTree.Branch tree, Function<Cell, Optional<BigDecimal>> values) {
        return write(tree, values, cell -> true);
    }

    /** Some cells of a section; those without a value as {@code null}, and nothing where there are none. */
    public static ObjectNode write(
            CellTree.Branch tree, Function<Cell, Optional<BigDecimal>> values, Predicate<Cell> wanted) {
        ObjectNode json = StrictJson.NODES.objectNode();
        tree.members().forEach((name, member) -> {
            if (member instanceof CellTree.Branch inner) {
                ObjectNode below = write(inner, values, wanted);
                if (!below.isEmpty()) {
                    json.set(name, below);
                }
            } else if (member instanceof CellTree.Leaf leaf && wanted.test(leaf.cell())) {
                values.apply(leaf.cell())
                        .ifPresentOrElse(value -> json.set(name, DecimalNode.valueOf(value)), () -> json.putNull(name));
            }
        });
        return json;
    }
}
