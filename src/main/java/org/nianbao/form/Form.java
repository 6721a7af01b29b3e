package org.nianbao.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nianbao.language.Bilingual;

/** A version of the national form: its sections, cells and arithmetic, as its file declares them. */
public final class Form {

    private final String id;
    private final Years years;
    private final Bilingual title;
    private final Bilingual source;
    private final List<Section> sections;
    private final List<Arithmetic> arithmetic;
    private final List<Cell> cells;
    private final Map<String, Cell> byPointer;

    Form(
            String id,
            Years years,
            Bilingual title,
            Bilingual source,
            List<Section> sections,
            List<Arithmetic> arithmetic) {
        this.id = id;
        this.years = years;
        this.title = title;
        this.source = source;
        this.sections = List.copyOf(sections);
        this.arithmetic = List.copyOf(arithmetic);
        this.cells =
                sections.stream().flatMap(section -> section.cells().stream()).toList();
        this.byPointer = cells.stream().collect(Collectors.toUnmodifiableMap(Cell::pointer, Function.identity()));
    }

    Form during(Years served) {
        return new Form(id, served, title, source, sections, arithmetic);
    }

    /** The form's permanent name, the first year it was made for. */
    public String id() {
        return id;
    }

    public Years years() {
        return years;
    }

    public Bilingual title() {
        return title;
    }

    /** The document that decreed it. */
    public Bilingual source() {
        return source;
    }

    /** The sections in printed order. */
    public List<Section> sections() {
        return sections;
    }

    /** The section with this member name; one that is asked for by name has to exist. */
    public Section section(String key) {
        return sections.stream()
                .filter(section -> section.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Form " + id + " has no section " + key));
    }

    /** The sections with a table. */
    public Stream<Section> tables() {
        return sections.stream().filter(Section::hasFigures);
    }

    public List<Arithmetic> arithmetic() {
        return arithmetic;
    }

    /** All cells in printed order; a cell's index is its position here. */
    public List<Cell> cells() {
        return cells;
    }

    public Optional<Cell> cell(String pointer) {
        return Optional.ofNullable(byPointer.get(pointer));
    }

    /** The cell that a pointer names, or all cells below what it names; none where there is neither. */
    public Stream<Cell> cellsAt(String pointer) {
        return cells.stream()
                .filter(cell -> cell.pointer().equals(pointer)
                        || !pointer.isEmpty() && cell.pointer().startsWith(pointer + "/"));
    }

    /** The cells of the rows that bear a role. */
    public Stream<Cell> cellsOfRows(String role) {
        return cells.stream().filter(cell -> cell.row().roles().contains(role));
    }

    @Override
    public String toString() {
        return "form " + id;
    }
}
