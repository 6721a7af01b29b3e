package org.nianbao.document.source;

/** A line of text, or a table. */
public sealed interface Piece permits Line, Table {

    /** Where it stands in the file, in words that no language owns: {@code page[3]/line[12]}, {@code table[2]}. */
    String place();
}
