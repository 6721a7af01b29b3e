package org.nianbao.form;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.nianbao.language.Bilingual;

/**
 * A row of a table, or a group of rows: only one without rows below it holds cells.
 *
 * @param key a segment of its cells' pointers
 * @param label the official label; {@code null} for a group that is not printed as one
 * @param variants labels of the same row seen in published reports
 * @param roles by which rules and features find it
 * @param note how it is to be filled, or {@code null}
 * @param basis where the law speaks of it, or {@code null}
 * @param rows the rows of a group, in printed order
 */
public record Row(
        String key,
        Bilingual label,
        List<String> variants,
        Set<String> roles,
        Bilingual note,
        Bilingual basis,
        List<Row> rows) {

    public Row {
        variants = variants == null ? List.of() : List.copyOf(variants);
        roles = roles == null ? Set.of() : Collections.unmodifiableSet(new LinkedHashSet<>(roles));
        rows = rows == null ? List.of() : List.copyOf(rows);
    }

    @JsonIgnore
    public boolean isGroup() {
        return !rows.isEmpty();
    }

    /** How many rows of cells stand here. */
    int leaves() {
        return isGroup() ? rows.stream().mapToInt(Row::leaves).sum() : 1;
    }

    /** How many printed label columns this row and those below it need. */
    int depth() {
        return 1 + rows.stream().mapToInt(Row::depth).max().orElse(0);
    }

    /** The rows of cells with their paths of keys, joined by slashes. */
    Stream<PathRow> paths(String parent) {
        String path = parent + key;
        return isGroup() ? rows.stream().flatMap(row -> row.paths(path + "/")) : Stream.of(new PathRow(path, this));
    }

    /** A row of cells and where it stands below its section. */
    record PathRow(String path, Row row) {}
}
