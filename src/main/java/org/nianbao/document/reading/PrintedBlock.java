package org.nianbao.document.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nianbao.form.Block;
import org.nianbao.form.Cell;
import org.nianbao.form.Column;
import org.nianbao.form.Row;
import org.nianbao.form.Section;

/**
 * A block of a printed table as its reader needs it.
 *
 * @param rows the rows that carry figures; a block that runs across has a single one, with the cells of all its rows
 * @param groups the groups that a report may print as one row
 * @param across the rows of the form that a block that runs across prints side by side; none of any other block
 */
record PrintedBlock(
        Section section, Block block, List<PrintedRow> rows, List<PrintedRow> groups, List<PrintedRow> across) {

    /** Short of what makes it up, which is a whole form. */
    @Override
    public int hashCode() {
        return section.pointer().hashCode();
    }

    /** The blocks of a section's table, in printed order. */
    static List<PrintedBlock> of(Section section) {
        List<PrintedBlock> blocks = new ArrayList<>();
        int from = 0;
        for (Block block : section.blocks()) {
            Builder builder = new Builder(section, block, from);
            blocks.add(builder.build());
            from = builder.next;
        }
        return blocks;
    }

    boolean runsAcross() {
        return block.direction() == Block.Direction.ACROSS;
    }

    /** The row of the form that a label names, where the block prints its rows side by side. */
    Optional<PrintedRow> across(Label label) {
        return across.stream()
                .filter(row -> row.row().label().zh().equals(label.official()))
                .findFirst();
    }

    /** How many figures a row has. */
    int width() {
        return rows.get(0).cells().size();
    }

    /** In which columns of the printed grid the figures of a row begin. */
    int[] gridPlaces() {
        int[] places = new int[width()];
        int at = block.stub() == null ? 0 : block.stub().span();
        for (int i = 0; i < places.length; i++) {
            places[i] = at;
            at += column(i).span();
        }
        return places;
    }

    /** The column of the figure at this place of a row. */
    Column column(int index) {
        return rows.get(0).cells().get(index).column();
    }

    private static final class Builder {

        private final Section section;
        private final Block block;
        private final List<PrintedRow> rows = new ArrayList<>();
        private final List<PrintedRow> groups = new ArrayList<>();
        private int next;

        Builder(Section section, Block block, int from) {
            this.section = section;
            this.block = block;
            this.next = from;
        }

        PrintedBlock build() {
            block.rows().forEach(row -> add(row, section.pointer()));
            if (block.direction() == Block.Direction.ACROSS) {
                List<Cell> cells =
                        rows.stream().flatMap(row -> row.cells().stream()).toList();
                return new PrintedBlock(
                        section,
                        block,
                        List.of(new PrintedRow(section.pointer(), block.rows().get(0), cells, List.of())),
                        List.of(),
                        List.copyOf(rows));
            }
            return new PrintedBlock(section, block, List.copyOf(rows), List.copyOf(groups), List.of());
        }

        private List<PrintedRow> add(Row row, String parent) {
            String pointer = parent + "/" + row.key();
            if (row.isGroup()) {
                List<PrintedRow> parts = row.rows().stream()
                        .flatMap(part -> add(part, pointer).stream())
                        .toList();
                if (row.rows().stream().noneMatch(Row::isGroup)) {
                    groups.add(new PrintedRow(pointer, row, List.of(), parts));
                }
                return parts;
            }
            List<Cell> cells =
                    section.cells().subList(next, next + block.columns().size());
            next += cells.size();
            PrintedRow leaf = new PrintedRow(pointer, row, List.copyOf(cells), List.of());
            rows.add(leaf);
            return List.of(leaf);
        }
    }
}
