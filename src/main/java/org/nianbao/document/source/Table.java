package org.nianbao.document.source;

import java.util.List;

/** A table with its boxes as the file gives them, row by row. */
public record Table(List<Row> rows, String place) implements Piece {

    public Table {
        rows = List.copyOf(rows);
    }

    /** A row: only the boxes that begin in it. */
    public record Row(List<Box> boxes) {

        public Row {
            boxes = List.copyOf(boxes);
        }
    }

    /**
     * A box.
     *
     * @param text what stands in it; paragraphs and line breaks within it are line feeds
     * @param column the first column of the grid that it covers, from 0, spans from above counted
     * @param columns how many columns it covers, at least 1
     * @param rows how many rows it covers, at least 1
     */
    public record Box(String text, int column, int columns, int rows) {}
}
