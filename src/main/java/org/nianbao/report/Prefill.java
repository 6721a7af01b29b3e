package org.nianbao.report;

import java.util.Map;
import java.util.stream.Collectors;
import org.nianbao.figures.FigureTable;
import org.nianbao.figures.Figures;
import org.nianbao.figures.ReportDocument;
import org.nianbao.figures.SectionContent;
import org.nianbao.form.Cell;
import org.nianbao.form.Form;
import org.nianbao.form.Section;

/** What last year's report already says of this year: the requests carried forward are those carried over. */
final class Prefill {

    private static final String CARRIED_FORWARD = "carriedForward";
    private static final String CARRIED_OVER = "carriedOver";

    private Prefill() {}

    /** Copies last year's figures into the given sections; cells that were blank stay blank. */
    static void apply(ReportDocument lastYear, Form form, Map<String, SectionContent> sections) {
        Figures past = lastYear.figures();
        Map<String, Cell> sources = lastYear.form()
                .cellsOfRows(CARRIED_FORWARD)
                .collect(Collectors.toMap(cell -> cell.column().key(), cell -> cell));
        form.cellsOfRows(CARRIED_OVER)
                .filter(cell -> sources.containsKey(cell.column().key()))
                .forEach(cell -> past.value(sources.get(cell.column().key())).ifPresent(value -> {
                    FigureTable table = (FigureTable) sections.get(cell.section());
                    Figures filled =
                            table.figures().edit().set(cell, value, null).done();
                    Section section = table.section();
                    sections.put(section.key(), new FigureTable(section, filled, table.notes()));
                }));
    }
}
