package org.nianbao.document.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.nianbao.document.reading.CellReading.Certainty;
import org.nianbao.document.source.SourceKind;
import org.nianbao.document.writing.PrintedCell;
import org.nianbao.document.writing.PrintedNotes;
import org.nianbao.figures.FigureTable;
import org.nianbao.figures.Figures;
import org.nianbao.figures.Mark;
import org.nianbao.figures.Narrative;
import org.nianbao.figures.OtherMatters;
import org.nianbao.figures.Overview;
import org.nianbao.figures.ReportDocument;
import org.nianbao.figures.Scope;
import org.nianbao.figures.SectionContent;
import org.nianbao.form.Cell;

/** What somebody sees of a report that we wrote: no marks, no topics, and white space as it happens to be. */
final class Sight {

    private Sight() {}

    static Reading of(ReportDocument printed) {
        ReportDocument seen = new ReportDocument(
                        null,
                        0,
                        printed.form(),
                        Scope.UNKNOWN,
                        spaced(printed.title()),
                        spaced(printed.preamble()),
                        sections(printed),
                        List.of())
                .with(Figures.blank(printed.form()));
        Reading blank = new Reading(
                SourceKind.DOCX,
                Optional.empty(),
                List.of("甲市乙局"),
                OptionalInt.empty(),
                seen,
                List.of(),
                List.of(),
                List.of(),
                Optional.empty());
        Reading reading = blank;
        for (Cell cell : printed.form().cells()) {
            reading = shown(reading, cell, PrintedCell.text(printed.figures(), cell));
        }
        return reading;
    }

    /** Notes with the lines of marks below them, parts without topics, other matters without the fee. */
    private static Map<String, SectionContent> sections(ReportDocument printed) {
        Map<String, SectionContent> sections = new LinkedHashMap<>();
        printed.form().sections().forEach(section -> {
            SectionContent content = printed.section(section.key());
            if (content instanceof FigureTable table) {
                List<String> lines = new ArrayList<>(List.of(spaced(table.notes())));
                lines.addAll(PrintedNotes.below(section, printed));
                content = new FigureTable(section, table.figures(), String.join("\n", lines));
            } else if (content instanceof Overview overview) {
                content = new Overview(overview.parts().stream()
                        .map(part ->
                                new Overview.Part(Overview.Topic.OTHER, spaced(part.heading()), spaced(part.text())))
                        .toList());
            } else if (content instanceof Narrative narrative) {
                content = new Narrative(spaced(narrative.text()));
            } else if (content instanceof OtherMatters matters) {
                List<String> lines = new ArrayList<>(List.of(spaced(matters.text())));
                lines.addAll(PrintedNotes.elsewhere(printed));
                content = new OtherMatters(String.join("\n", lines), Optional.empty());
            }
            sections.put(section.key(), content);
        });
        return sections;
    }

    private static String spaced(String text) {
        return text.strip().replaceAll("[ \t]+", " ");
    }

    /** The same where a cell shows something else. */
    static Reading shown(Reading reading, Cell cell, String text) {
        boolean nothing = text.isEmpty() || text.equals(PrintedCell.NOT_APPLICABLE);
        Mark mark = text.equals(PrintedCell.NOT_APPLICABLE) ? new Mark(Mark.Kind.NOT_APPLICABLE, text, "") : null;
        BigDecimal value = nothing ? null : new BigDecimal(text);
        List<CellReading> cells = new ArrayList<>(reading.cells());
        cells.removeIf(known -> known.cell().equals(cell));
        cells.add(new CellReading(cell, Optional.ofNullable(value), text, "table[1]", Certainty.NORMALIZED));
        Figures figures =
                reading.document().figures().edit().set(cell, value, mark).done();
        return with(reading, reading.document().with(figures), cells);
    }

    /** The same where a section says something else. */
    static Reading said(Reading reading, String key, UnaryOperator<SectionContent> change) {
        ReportDocument document = reading.document();
        Map<String, SectionContent> sections = new LinkedHashMap<>(document.sections());
        sections.compute(key, (name, content) -> change.apply(content));
        return with(
                reading,
                new ReportDocument(
                        document.organization(),
                        document.year(),
                        document.form(),
                        document.scope(),
                        document.title(),
                        document.preamble(),
                        sections,
                        document.asPublished()),
                reading.cells());
    }

    static Reading with(Reading reading, ReportDocument document, List<CellReading> cells) {
        return new Reading(
                reading.kind(),
                reading.code(),
                reading.names(),
                reading.year(),
                document,
                cells,
                reading.unread(),
                reading.deviations(),
                reading.endsAt());
    }
}
