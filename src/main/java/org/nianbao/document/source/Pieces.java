package org.nianbao.document.source;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Tells tables of data from frames. Content systems and word processors lay out whole pages in tables: what stands in
 * such a frame is read as if the frame were not there.
 */
final class Pieces {

    /** A box longer than this beside another one is a column of a page and no entry of a table; in characters. */
    private static final int COLUMN_OF_TEXT = 500;

    /** A row of one box longer than this is a text between two parts of a table; in characters. */
    private static final int TEXT_BETWEEN = 200;

    /** A table of fewer boxes within a box is an arrangement of its text. */
    private static final int LEAST_BOXES = 4;

    private final List<Piece> pieces = new ArrayList<>();
    private int paragraphs;
    private int tables;

    private Pieces() {}

    static List<Piece> of(List<Block> blocks) {
        Pieces found = new Pieces();
        found.addAll(blocks);
        return found.pieces;
    }

    private void addAll(List<Block> blocks) {
        blocks.forEach(block -> {
            Refusal.stopIfInterrupted();
            if (block instanceof Block.Paragraph paragraph) {
                String text = paragraph.text();
                pieces.add(Line.of(text.isBlank() ? "" : text, "paragraph[" + ++paragraphs + "]"));
            } else if (block instanceof Block.Grid grid && isFrame(grid)) {
                grid.boxes().forEach(box -> addAll(box.content()));
            } else if (block instanceof Block.Grid grid) {
                add(grid);
            }
        });
    }

    private void add(Block.Grid grid) {
        List<List<Block.GridBox>> part = new ArrayList<>();
        for (List<Block.GridBox> row : grid.rows()) {
            if (isTextBetween(row)) {
                addTable(part);
                part.clear();
                addAll(row.get(0).content());
            } else {
                part.add(row);
            }
        }
        addTable(part);
    }

    private void addTable(List<List<Block.GridBox>> rows) {
        if (rows.stream().noneMatch(row -> !row.isEmpty())) {
            return;
        }
        List<Table.Row> read = rows.stream()
                .map(row -> new Table.Row(row.stream().map(Pieces::box).toList()))
                .toList();
        pieces.add(new Table(read, "table[" + ++tables + "]"));
        rows.forEach(row ->
                row.forEach(box -> tablesIn(box).filter(Pieces::isLarge).forEach(inner -> addAll(List.of(inner)))));
    }

    private static Table.Box box(Block.GridBox box) {
        return new Table.Box(text(box), box.column(), box.columns(), box.rows());
    }

    /** The text of a box; a large table in it stands on its own behind the table. */
    private static String text(Block.GridBox box) {
        return box.content().stream()
                .flatMap(Pieces::lines)
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n"));
    }

    private static Stream<String> lines(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            return Stream.of(paragraph.text());
        }
        Block.Grid grid = (Block.Grid) block;
        return isLarge(grid)
                ? Stream.empty()
                : grid.rows().stream().map(row -> row.stream().map(Pieces::text).collect(Collectors.joining(" ")));
    }

    private static boolean isFrame(Block.Grid grid) {
        boolean oneColumn = grid.rows().stream().allMatch(row -> row.size() <= 1);
        return oneColumn
                || within(grid) > grid.boxes().count()
                || grid.rows().stream()
                        .anyMatch(row -> row.size() > 1 && row.stream().anyMatch(Pieces::isColumnOfText));
    }

    /** How many boxes the tables within a table have. */
    private static long within(Block.Grid grid) {
        return grid.boxes()
                .flatMap(Pieces::tablesIn)
                .mapToLong(inner -> inner.boxes().count() + within(inner))
                .sum();
    }

    private static Stream<Block.Grid> tablesIn(Block.GridBox box) {
        return box.content().stream().filter(Block.Grid.class::isInstance).map(Block.Grid.class::cast);
    }

    private static boolean isLarge(Block.Grid grid) {
        return grid.boxes().count() + within(grid) >= LEAST_BOXES;
    }

    private static boolean isColumnOfText(Block.GridBox box) {
        return length(box).sum() > COLUMN_OF_TEXT;
    }

    private static boolean isTextBetween(List<Block.GridBox> row) {
        return row.size() == 1
                && row.get(0).column() == 0
                && row.get(0).rows() == 1
                && length(row.get(0)).sum() > TEXT_BETWEEN;
    }

    private static IntStream length(Block.GridBox box) {
        return box.content().stream()
                .filter(Block.Paragraph.class::isInstance)
                .mapToInt(block -> ((Block.Paragraph) block).text().length());
    }
}
