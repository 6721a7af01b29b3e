package org.nianbao.form;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nianbao.language.Bilingual;

/**
 * A cell of a form. Its pointer is its permanent name everywhere.
 *
 * @param pointer the JSON Pointer in the report document
 * @param index the position among all cells of the form, in printed order
 * @param section the key of its section
 * @param path the path of its row below the section, segments joined by slashes
 */
public record Cell(String pointer, int index, String section, String path, Row row, Column column) {

    /** The official labels of row and column together. */
    public Bilingual label() {
        return new Bilingual(
                row.label().zh() + " · " + column.label().zh(),
                row.label().en() + " · " + column.label().en());
    }

    /** The roles of its row and its column. */
    public Set<String> roles() {
        return Stream.concat(row.roles().stream(), column.roles().stream()).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cell cell && index == cell.index && pointer.equals(cell.pointer);
    }

    @Override
    public int hashCode() {
        return pointer.hashCode();
    }

    @Override
    public String toString() {
        return pointer;
    }
}
