package org.nianbao.figures;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.nianbao.form.Cell;
import org.nianbao.form.CellTree;
import org.nianbao.form.CellType;
import org.nianbao.form.Form;
import org.nianbao.form.Section;
import org.nianbao.language.Bilingual;
import org.nianbao.platform.json.JsonObject;
import org.nianbao.platform.json.Numbers;
import org.nianbao.platform.json.RequestBody;
import org.nianbao.problem.ErrorCode;

/**
 * A section with a table.
 *
 * @param figures the cells of this section; those of the others are blank here
 * @param notes what is printed beside the table
 */
public record FigureTable(Section section, Figures figures, String notes) implements SectionContent {

    private static final String NOTES = "notes";
    private static final String MARKS = "marks";
    private static final Bilingual COUNT = new Bilingual("整数（%s）或 null", "a whole number (%s) or null");
    private static final Bilingual AMOUNT = new Bilingual("数字（%s）或 null", "a number (%s) or null");

    @Override
    public boolean hasText() {
        return !notes.isBlank();
    }

    static FigureTable read(Form form, Section section, JsonObject source) {
        Reader reader = new Reader(form, section, source);
        return new FigureTable(
                section, reader.read(), source.text(NOTES, RequestBody.TEXT).orElse(""));
    }

    @Override
    public ObjectNode toJson() {
        ObjectNode json = CellJson.write(section.tree(), figures::value);
        json.put(NOTES, notes);
        ObjectNode marks = json.putObject(MARKS);
        section.cells().forEach(cell -> figures.mark(cell).ifPresent(mark -> marks.set(cell.pointer(), mark.toJson())));
        return json;
    }

    /** Reads the cells and marks of one table and holds them against each other. */
    private static final class Reader {

        private final Form form;
        private final Section section;
        private final JsonObject source;
        private final Map<Cell, BigDecimal> values = new HashMap<>();
        private final Set<Cell> unreadable = new HashSet<>();

        Reader(Form form, Section section, JsonObject source) {
            this.form = form;
            this.section = section;
            this.source = source;
        }

        Figures read() {
            Set<String> known = new HashSet<>(section.tree().members().keySet());
            known.add(NOTES);
            known.add(MARKS);
            source.only(known);
            readMembers(section.tree(), source);
            Map<Cell, Mark> marks = readMarks();
            Figures.Editor editor = Figures.blank(form).edit();
            section.cells().forEach(cell -> editor.set(cell, values.get(cell), marks.get(cell)));
            return editor.done();
        }

        private void readMembers(CellTree.Branch branch, JsonObject object) {
            branch.members().forEach((name, member) -> {
                if (member instanceof CellTree.Leaf leaf) {
                    readCell(leaf.cell(), object.raw(name));
                } else if (member instanceof CellTree.Branch inner) {
                    object.object(name)
                            .ifPresent(row ->
                                    readMembers(inner, row.only(inner.members().keySet())));
                }
            });
        }

        private void readCell(Cell cell, JsonNode raw) {
            if (raw == null) {
                return;
            }
            if (!raw.isNumber()) {
                Bilingual expected = cell.column().type() == CellType.AMOUNT ? AMOUNT : COUNT;
                source.errors()
                        .add(
                                cell.pointer(),
                                ErrorCode.WRONG_TYPE,
                                expected.with(cell.column().unit()));
                unreadable.add(cell);
                return;
            }
            Numbers.check(raw.decimalValue(), cell.column().limits(), cell.pointer(), source.errors())
                    .ifPresentOrElse(value -> values.put(cell, value), () -> unreadable.add(cell));
        }

        private Map<Cell, Mark> readMarks() {
            Map<Cell, Mark> marks = new HashMap<>();
            source.object(MARKS)
                    .ifPresent(object -> object.names()
                            .forEach(pointer -> form.cell(pointer)
                                    .filter(cell -> cell.section().equals(section.key()))
                                    .ifPresentOrElse(
                                            cell -> readMark(object, cell, marks),
                                            () -> source.errors()
                                                    .add(object.at(pointer), ErrorCode.UNKNOWN_MEMBER, pointer))));
            return marks;
        }

        private void readMark(JsonObject object, Cell cell, Map<Cell, Mark> marks) {
            object.object(cell.pointer()).map(Mark::read).ifPresent(mark -> {
                marks.put(cell, mark);
                if (!source.isPatch() && !unreadable.contains(cell)) {
                    compare(cell, mark, object.at(cell.pointer()));
                }
            });
        }

        private void compare(Cell cell, Mark mark, String markPointer) {
            boolean valued = values.containsKey(cell);
            if (valued && !mark.kind().takesValue()) {
                source.errors()
                        .add(
                                cell.pointer(),
                                ErrorCode.VALUE_BESIDE_MARK,
                                mark.kind().label());
            } else if (!valued && mark.kind().takesValue()) {
                source.errors()
                        .add(
                                markPointer,
                                ErrorCode.MARK_WITHOUT_VALUE,
                                mark.kind().label());
            }
        }
    }
}
