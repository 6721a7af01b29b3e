package org.nianbao.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.nianbao.form.Cell;
import org.nianbao.form.Form;
import org.nianbao.form.FormCatalogue;
import org.nianbao.platform.http.YearRange;
import org.nianbao.problem.ErrorCode;
import org.nianbao.problem.Errors;

/** Which cells an export has, in the order in which they were asked for and then printed. */
@ApplicationScoped
class ExportCells {

    private final FormCatalogue forms;

    ExportCells(FormCatalogue forms) {
        this.forms = forms;
    }

    /** All cells of the forms that reports on these years are written in. */
    List<ExportCell> of(YearRange years) {
        return cells(forms.all().stream()
                .filter(form -> years.from() <= lastYear(form) && form.years().from() <= years.to())
                .flatMap(form -> form.cells().stream())
                .map(Cell::pointer));
    }

    private static int lastYear(Form form) {
        return form.years().to() == null ? Integer.MAX_VALUE : form.years().to();
    }

    /** Those that pointers name, each a cell or all cells below it; what names none is an error. */
    List<ExportCell> named(String pointers, Errors errors) {
        return cells(Arrays.stream(pointers.split(",", -1)).flatMap(pointer -> {
            List<Cell> found =
                    forms.all().stream().flatMap(form -> form.cellsAt(pointer)).toList();
            if (found.isEmpty()) {
                errors.add("cells", ErrorCode.NO_SUCH_PLACE, pointer);
            }
            return found.stream().map(Cell::pointer);
        }));
    }

    private List<ExportCell> cells(Stream<String> pointers) {
        Map<String, ExportCell> cells = new LinkedHashMap<>();
        pointers.forEach(pointer -> cells.computeIfAbsent(pointer, this::cell));
        return List.copyOf(cells.values());
    }

    private ExportCell cell(String pointer) {
        Map<String, Integer> positions = new TreeMap<>();
        forms.all().forEach(form -> form.cell(pointer).ifPresent(cell -> positions.put(form.id(), cell.index())));
        return new ExportCell(pointer, positions);
    }
}
