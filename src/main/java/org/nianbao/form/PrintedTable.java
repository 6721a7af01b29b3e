package org.nianbao.form;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.nianbao.language.Bilingual;

/**
 * A section's table as it is printed: rows of boxes with their spans, read as HTML reads a table.
 *
 * @param columns how many columns the grid has
 */
public record PrintedTable(int columns, List<List<Box>> rows) {

    /** What a box holds. */
    public enum Kind {
        /** A heading over columns or a whole block. */
        @JsonProperty("head")
        HEAD,
        /** The label of a row or a group of rows. */
        @JsonProperty("label")
        LABEL,
        /** A figure. */
        @JsonProperty("cell")
        CELL
    }

    /**
     * A box of the grid.
     *
     * @param text what is printed, or {@code null} in a cell
     * @param pointer the cell's pointer, or {@code null} elsewhere
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Box(Kind kind, Bilingual text, String pointer, int colspan, int rowspan) {}

    /** Lays out the table of a section with figures. */
    public static PrintedTable of(Section section) {
        Builder builder = new Builder(section);
        section.blocks().forEach(builder::add);
        return new PrintedTable(section.grid(), builder.rows);
    }

    private static final class Builder {

        private final int grid;
        private final Iterator<Cell> cells;
        private final List<List<Box>> rows = new ArrayList<>();

        Builder(Section section) {
            this.grid = section.grid();
            this.cells = section.cells().iterator();
        }

        void add(Block block) {
            if (block.title() != null) {
                rows.add(List.of(head(block.title(), grid, 1)));
            }
            if (block.direction() == Block.Direction.ACROSS) {
                addAcross(block);
            } else {
                addDown(block);
            }
        }

        private void addDown(Block block) {
            rows.addAll(columnHeads(block));
            int stub = block.stub().span();
            block.rows().forEach(row -> addRow(row, block, stub, new ArrayList<>()));
        }

        private List<List<Box>> columnHeads(Block block) {
            boolean grouped = block.columns().stream().anyMatch(column -> column.group() != null);
            int depth = (block.columnHead() == null ? 0 : 1) + (grouped ? 2 : 1);
            List<List<Box>> heads = emptyRows(depth);
            heads.get(0).add(head(block.stub().label(), block.stub().span(), depth));
            int next = 0;
            if (block.columnHead() != null) {
                heads.get(next++).add(head(block.columnHead(), width(block.columns()), 1));
            }
            addLabels(block.columns(), heads.get(next), heads.get(depth - 1), grouped);
            return heads;
        }

        private static void addLabels(List<Column> columns, List<Box> upper, List<Box> lower, boolean grouped) {
            Bilingual open = null;
            for (Column column : columns) {
                if (column.group() == null) {
                    upper.add(head(column.label(), column.span(), grouped ? 2 : 1));
                } else {
                    if (!column.group().equals(open)) {
                        upper.add(head(column.group(), width(inGroup(columns, column.group())), 1));
                    }
                    lower.add(head(column.label(), column.span(), 1));
                }
                open = column.group();
            }
        }

        private static List<Column> inGroup(List<Column> columns, Bilingual group) {
            return columns.stream()
                    .filter(column -> group.equals(column.group()))
                    .toList();
        }

        /** Prints a row, or a group whose label runs down beside its rows. */
        private void addRow(Row row, Block block, int stub, List<Box> before) {
            if (!row.isGroup()) {
                List<Box> line = new ArrayList<>(before);
                line.add(new Box(Kind.LABEL, row.label(), null, stub, 1));
                block.columns().forEach(column -> line.add(cell(column.span())));
                rows.add(line);
                return;
            }
            boolean printed = row.label() != null;
            List<Box> first = new ArrayList<>(before);
            if (printed) {
                first.add(new Box(Kind.LABEL, row.label(), null, 1, row.leaves()));
            }
            for (Row child : row.rows()) {
                addRow(child, block, printed ? stub - 1 : stub, first);
                first = new ArrayList<>();
            }
        }

        private void addAcross(Block block) {
            int depth = block.rows().stream().mapToInt(Row::depth).max().orElse(1);
            List<List<Box>> heads = emptyRows(depth + 1);
            block.rows().forEach(row -> addHead(row, block, heads, 0, depth));
            rows.addAll(heads);
            rows.add(fill(block, column -> cell(column.span())));
        }

        private void addHead(Row row, Block block, List<List<Box>> heads, int level, int depth) {
            int width = row.leaves() * width(block.columns());
            heads.get(level).add(head(row.label(), width, row.isGroup() ? 1 : depth - level));
            row.rows().forEach(child -> addHead(child, block, heads, level + 1, depth));
            if (!row.isGroup()) {
                block.columns().forEach(column -> heads.get(depth).add(head(column.label(), column.span(), 1)));
            }
        }

        private static List<Box> fill(Block block, Function<Column, Box> box) {
            return block.leaves()
                    .flatMap(leaf -> block.columns().stream().map(box))
                    .toList();
        }

        private Box cell(int span) {
            return new Box(Kind.CELL, null, cells.next().pointer(), span, 1);
        }

        private static Box head(Bilingual text, int colspan, int rowspan) {
            return new Box(Kind.HEAD, text, null, colspan, rowspan);
        }

        private static int width(List<Column> columns) {
            return columns.stream().mapToInt(Column::span).sum();
        }

        private static List<List<Box>> emptyRows(int count) {
            List<List<Box>> rows = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                rows.add(new ArrayList<>());
            }
            return rows;
        }
    }
}
