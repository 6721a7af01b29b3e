package org.nianbao.form;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.stream.Stream;
import org.nianbao.language.Bilingual;

/**
 * A rectangle of cells within a section's table: every row has every column.
 *
 * @param title printed over the block, or {@code null}
 * @param basis where the law asks for these figures, or {@code null}
 * @param direction how it is printed
 * @param stub the head over the rows' labels
 * @param columnHead printed over all columns, or {@code null}
 */
public record Block(
        Bilingual title,
        Bilingual basis,
        Direction direction,
        Stub stub,
        Bilingual columnHead,
        List<Column> columns,
        List<Row> rows) {

    /** How a block's rows run on paper. */
    public enum Direction {
        /** One below the other. */
        @JsonProperty("down")
        DOWN,
        /** Side by side, each over its own columns. */
        @JsonProperty("across")
        ACROSS
    }

    /**
     * The corner over the labels of the rows.
     *
     * @param span how many columns of the printed grid the labels take
     */
    public record Stub(Bilingual label, int span) {}

    Stream<Row.PathRow> leaves() {
        return rows.stream().flatMap(row -> row.paths(""));
    }
}
