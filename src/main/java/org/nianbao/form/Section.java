package org.nianbao.form;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.nianbao.language.Bilingual;

/**
 * One of the parts that a report has to have.
 *
 * @param key its member of the report document
 * @param path its segment in addresses
 * @param number the printed number
 * @param shape what it holds
 * @param variants titles of the same section seen in published reports
 * @param note what belongs here
 * @param basis where the law asks for it
 * @param grid how many columns the printed table has; 0 without a table
 * @param widths how wide each of them is, in twentieths of a point; without a table there is none
 * @param blocks the table's blocks, in printed order
 * @param cells the table's cells, in printed order
 * @param tree the same cells as the document nests them
 */
public record Section(
        String key,
        String path,
        String number,
        Shape shape,
        Bilingual title,
        List<String> variants,
        Bilingual note,
        Bilingual basis,
        int grid,
        List<Integer> widths,
        List<Block> blocks,
        List<Cell> cells,
        CellTree.Branch tree) {

    /** What a section holds. */
    public enum Shape {
        /** Texts with topics and headings, in order. */
        @JsonProperty("parts")
        PARTS,
        /** A table of figures with notes. */
        @JsonProperty("figures")
        FIGURES,
        /** One text. */
        @JsonProperty("text")
        TEXT,
        /** A text and the statement on information-processing fees. */
        @JsonProperty("matters")
        MATTERS
    }

    /** The pointer of the section in the report document. */
    public String pointer() {
        return "/" + key;
    }

    public boolean hasFigures() {
        return shape == Shape.FIGURES;
    }
}
