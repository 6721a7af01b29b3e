package org.nianbao.document.writing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.nianbao.form.Block;
import org.nianbao.form.Column;
import org.nianbao.form.Form;
import org.nianbao.form.Row;
import org.nianbao.form.Section;
import org.nianbao.language.Bilingual;

/** What has to be said of each cell before its figure, told from the form and without looking at any table. */
final class HeadersOfTheForm {

    private final Map<String, List<String>> found = new LinkedHashMap<>();

    private HeadersOfTheForm() {}

    /** By the pointers of the cells, in printed order. */
    static Map<String, List<String>> of(Form form) {
        HeadersOfTheForm headers = new HeadersOfTheForm();
        form.tables()
                .forEach(section -> section.blocks()
                        .forEach(
                                block -> block.rows().forEach(row -> headers.add(section, block, row, "", List.of()))));
        return headers.found;
    }

    private void add(Section section, Block block, Row row, String path, List<Bilingual> above) {
        List<Bilingual> labels = new ArrayList<>(above);
        labels.add(row.label());
        row.rows().forEach(child -> add(section, block, child, path + "/" + row.key(), labels));
        if (!row.isGroup()) {
            block.columns()
                    .forEach(column -> found.put(
                            section.pointer() + path + "/" + row.key() + "/" + column.key(),
                            texts(block, labels, column)));
        }
    }

    private static List<String> texts(Block block, List<Bilingual> labels, Column column) {
        List<Bilingual> heads = block.direction() == Block.Direction.ACROSS
                ? List.of(column.label())
                : Stream.of(block.columnHead(), column.group(), column.label())
                        .filter(Objects::nonNull)
                        .toList();
        Stream<Bilingual> printed = block.direction() == Block.Direction.ACROSS
                ? Stream.concat(labels.stream(), heads.stream())
                : Stream.concat(heads.stream(), labels.stream());
        return Stream.concat(Stream.ofNullable(block.title()), printed.filter(Objects::nonNull))
                .map(Bilingual::zh)
                .toList();
    }
}
