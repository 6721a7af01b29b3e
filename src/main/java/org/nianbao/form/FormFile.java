package org.nianbao.form;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.nianbao.language.Bilingual;

/** A form as its YAML file says it, before its cells and equations are laid out. */
record FormFile(
        String id,
        Years years,
        Bilingual title,
        Bilingual source,
        List<SectionEntry> sections,
        List<RuleEntry> rules,
        CrosswalkEntry crosswalk) {

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** What the official tables take of an A4 page, in twentieths of a point. */
    private static final int TABLE_WIDTH = 9740;

    record SectionEntry(
            String key,
            String path,
            String number,
            Section.Shape shape,
            Bilingual title,
            List<String> variants,
            Bilingual note,
            Bilingual basis,
            Integer grid,
            List<Integer> widths,
            List<Block> blocks) {}

    record RuleEntry(
            String id, String section, Arithmetic.Each each, String left, Equation.Operator operator, String right) {}

    record CrosswalkEntry(String from, List<String> same, List<SumEntry> sums, List<BreakEntry> notComparable) {}

    record SumEntry(String from, List<String> to) {}

    record BreakEntry(String prefix, Bilingual because) {}

    /** Reads {@code forms/<id>.yaml}; a file that says anything we do not know is refused. */
    static FormFile read(String id) {
        String name = "forms/" + id + ".yaml";
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("There is no form file " + name);
            }
            FormFile form = YAML.readValue(file, FormFile.class);
            if (!id.equals(form.id)) {
                throw new IllegalStateException("Form file " + name + " calls itself " + form.id);
            }
            return form;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Form file " + name + " cannot be read", unreadable);
        }
    }

    Form toForm() {
        List<Section> laidOut = new ArrayList<>();
        int firstCell = 0;
        for (SectionEntry entry : sections) {
            Section section = layOut(entry, firstCell);
            laidOut.add(section);
            firstCell += section.cells().size();
        }
        Form form = new Form(id, years, title, source, laidOut, List.of());
        List<Arithmetic> arithmetic = rules.stream()
                .map(rule -> Formulas.apply(rule, form.section(rule.section())))
                .toList();
        return new Form(id, years, title, source, laidOut, arithmetic);
    }

    private static Section layOut(SectionEntry entry, int firstCell) {
        List<Block> blocks = entry.blocks == null ? List.of() : entry.blocks;
        List<Cell> cells = cells(entry.key, blocks, firstCell);
        int grid = entry.grid == null ? 0 : entry.grid;
        return new Section(
                entry.key,
                entry.path,
                entry.number,
                entry.shape,
                entry.title,
                entry.variants == null ? List.of() : entry.variants,
                entry.note,
                entry.basis,
                grid,
                widths(entry, grid),
                blocks,
                cells,
                CellTree.of(cells));
    }

    /** The widths of the official grid, or a page's width in equal parts where the file names none. */
    private static List<Integer> widths(SectionEntry entry, int grid) {
        if (entry.widths == null) {
            return Collections.nCopies(grid, grid == 0 ? 0 : TABLE_WIDTH / grid);
        }
        if (entry.widths.size() != grid) {
            throw new IllegalStateException(
                    "Section " + entry.key + " has " + grid + " columns and " + entry.widths.size() + " widths");
        }
        return List.copyOf(entry.widths);
    }

    private static List<Cell> cells(String section, List<Block> blocks, int firstCell) {
        List<Cell> cells = new ArrayList<>();
        for (Block block : blocks) {
            block.leaves().forEach(row -> {
                for (Column column : block.columns()) {
                    String pointer = "/" + section + "/" + row.path() + "/" + column.key();
                    int index = firstCell + cells.size();
                    cells.add(new Cell(pointer, index, section, row.path(), row.row(), column));
                }
            });
        }
        return List.copyOf(cells);
    }
}
