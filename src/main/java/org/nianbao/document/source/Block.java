package org.nianbao.document.source;

import java.util.List;
import java.util.stream.Stream;

/** What a page or a document consists of before it is known which tables hold data and which are frames of the page. */
sealed interface Block {

    /** A paragraph; line breaks within it are line feeds. */
    record Paragraph(String text) implements Block {}

    /** A table as it is written. */
    record Grid(List<List<GridBox>> rows) implements Block {

        Stream<GridBox> boxes() {
            return rows.stream().flatMap(List::stream);
        }
    }

    /** A box of a table with whatever stands in it, be it further tables; its place is as in {@link Table.Box}. */
    record GridBox(List<Block> content, int column, int columns, int rows) {}
}
