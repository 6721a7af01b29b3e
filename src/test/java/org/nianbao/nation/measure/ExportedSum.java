package org.nianbao.nation.measure;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.nianbao.form.Form;
import org.nianbao.nation.Sum;

/** Adds up the lines of an export. */
final class ExportedSum {

    private final Form form;
    private final Set<String> organizations = new HashSet<>();
    private final BigDecimal[] figures;
    private String cursor;

    ExportedSum(Form form) {
        this.form = form;
        this.figures = new BigDecimal[form.cells().size()];
        Arrays.fill(figures, BigDecimal.ZERO);
    }

    void add(JsonNode line) {
        Mismatch.unless(cursor == null, "Something follows the end of the export");
        if (line.has("end")) {
            cursor = line.at("/end/cursor").textValue();
        } else if (!line.has("checkpoint")) {
            String organization = line.get("organization").textValue();
            Mismatch.unless(organizations.add(organization), "Exported twice: " + organization);
            form.cells().forEach(cell -> {
                JsonNode figure = line.at(cell.pointer());
                figures[cell.index()] = figures[cell.index()].add(figure.decimalValue());
            });
        }
    }

    void verify(Sum expected) {
        Mismatch.unless(cursor != null, "The export has no end");
        Mismatch.unlessEqual("Exported organizations", expected.reports(), (long) organizations.size());
        form.cells()
                .forEach(cell -> Mismatch.unless(
                        figures[cell.index()].compareTo(expected.figure(cell.index())) == 0,
                        "Exported figures of %s add up to %s".formatted(cell.pointer(), figures[cell.index()])));
    }

    /** From where the feed goes on. */
    String cursor() {
        return cursor;
    }
}
