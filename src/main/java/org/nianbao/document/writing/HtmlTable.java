package org.nianbao.document.writing;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.nianbao.document.writing.PlacedTable.Placed;
import org.nianbao.figures.Figures;
import org.nianbao.form.Cell;
import org.nianbao.form.Form;
import org.nianbao.form.PrintedTable;
import org.nianbao.form.PrintedTable.Box;
import org.nianbao.form.PrintedTable.Kind;
import org.nianbao.form.Section;

/** Draws a table of the form in HTML. Every cell names the heads and labels that are read out before its figure. */
final class HtmlTable {

    private final Form form;
    private final Section section;
    private final Figures figures;

    HtmlTable(Form form, Section section, Figures figures) {
        this.form = form;
        this.section = section;
        this.figures = figures;
    }

    /**
     * Puts the table into an element.
     *
     * @param heading the id of the heading that says what the table is about
     */
    void appendTo(Element parent, String heading) {
        PlacedTable placed = PlacedTable.of(PrintedTable.of(section));
        Element table = parent.appendElement("table").attr("aria-labelledby", heading);
        List<List<List<Placed>>> blocks = placed.blocks();
        columns(table.appendElement("colgroup"), placed.shares());
        // On the next page the heads stand again, but only where they are those of the whole table.
        if (blocks.size() == 1) {
            Element head = table.appendElement("thead").appendText("\n");
            Element body = table.appendElement("tbody").appendText("\n");
            blocks.get(0).forEach(line -> row(PlacedTable.isHeads(line) ? head : body, line, blocks.get(0)));
        } else {
            blocks.forEach(block -> {
                Element body = table.appendElement("tbody").appendText("\n");
                block.forEach(line -> row(body, line, block));
            });
        }
    }

    /** The widths stand in the table: a style in an attribute would need a policy that allows any. */
    private static void columns(Element group, double[] shares) {
        for (double share : shares) {
            group.appendElement("col").attr("width", String.format(Locale.ROOT, "%.1f%%", 100 * share));
        }
    }

    private void row(Element group, List<Placed> line, List<List<Placed>> block) {
        Element row = group.appendElement("tr");
        line.forEach(placed -> {
            if (placed.isCell()) {
                cell(row, placed, block);
            } else {
                head(row, placed);
            }
        });
        group.appendText("\n");
    }

    private void head(Element row, Placed placed) {
        Box box = placed.box();
        Element head = row.appendElement("th").attr("id", id(placed)).attr("scope", scope(box));
        span(head, box);
        head.appendText(box.text().zh());
    }

    private void cell(Element row, Placed placed, List<List<Placed>> block) {
        Cell cell = form.cell(placed.box().pointer()).orElseThrow();
        Element data = row.appendElement("td")
                .attr(
                        "headers",
                        PlacedTable.speakingFor(placed, block).stream()
                                .map(this::id)
                                .collect(Collectors.joining(" ")))
                .attr("data-cell", cell.pointer());
        span(data, placed.box());
        data.appendText(PrintedCell.text(figures, cell));
    }

    private String id(Placed placed) {
        return section.key() + "-" + (placed.row() + 1) + "-" + (placed.column() + 1);
    }

    private static String scope(Box box) {
        if (box.kind() == Kind.LABEL) {
            return box.rowspan() > 1 ? "rowgroup" : "row";
        }
        return box.colspan() > 1 ? "colgroup" : "col";
    }

    private static void span(Element element, Box box) {
        if (box.colspan() > 1) {
            element.attr("colspan", String.valueOf(box.colspan()));
        }
        if (box.rowspan() > 1) {
            element.attr("rowspan", String.valueOf(box.rowspan()));
        }
    }
}
