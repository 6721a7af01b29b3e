package org.nianbao.rollup.trend;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nianbao.form.Cell;
import org.nianbao.form.Counterpart;
import org.nianbao.form.Form;
import org.nianbao.form.FormCatalogue;
import org.nianbao.language.Bilingual;

/**
 * A cell, and what it is in the other forms.
 *
 * @param counterparts by the forms' ids, the oldest form first
 */
record CellMeasure(Cell cell, Map<String, Counterpart> counterparts) implements Measure {

    /** The cell that a pointer names in the newest of these forms that has it. */
    static Optional<CellMeasure> find(String pointer, Set<Form> among, FormCatalogue forms) {
        return among.stream()
                .filter(form -> form.cell(pointer).isPresent())
                .max(Comparator.comparing(form -> form.years().from()))
                .map(home -> of(home.cell(pointer).orElseThrow(), home, forms));
    }

    static CellMeasure of(Cell cell, Form home, FormCatalogue forms) {
        Map<String, Counterpart> counterparts = new LinkedHashMap<>();
        forms.all().forEach(form -> counterparts.put(form.id(), Counterpart.of(cell, home, form, forms)));
        return new CellMeasure(cell, counterparts);
    }

    @Override
    public String id() {
        return cell.pointer();
    }

    @Override
    public Amount of(YearFigures figures) {
        if (figures.isEmpty()) {
            return Amount.none(Gap.NOT_PUBLISHED);
        }
        List<Cell> cells = counterparts.get(figures.form().id()).cells();
        return cells.isEmpty() ? Amount.none(Gap.NOT_COMPARABLE) : figures.sum(cells);
    }

    @Override
    public Optional<Bilingual> missing(Form form) {
        return Optional.ofNullable(counterparts.get(form.id()).because());
    }
}
