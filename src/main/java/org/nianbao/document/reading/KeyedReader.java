package org.nianbao.document.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.nianbao.document.source.SourceKind;
import org.nianbao.figures.FigureTable;
import org.nianbao.figures.Figures;
import org.nianbao.figures.Narrative;
import org.nianbao.figures.OtherMatters;
import org.nianbao.figures.Overview;
import org.nianbao.figures.ReportDocument;
import org.nianbao.figures.Scope;
import org.nianbao.figures.SectionContent;
import org.nianbao.form.Section;

/** Understands what stands at the keys of a workbook as a report. */
final class KeyedReader {

    private final KeyedSheets sheets;
    private final SourceKind kind;
    private final FigureSheet figures;

    KeyedReader(KeyedSheets sheets, SourceKind kind) {
        this.sheets = sheets;
        this.kind = kind;
        this.figures = new FigureSheet(sheets.form());
    }

    Reading read() {
        sheets.figures()
                .forEach((pointer, entry) -> sheets.form()
                        .cell(pointer)
                        .ifPresent(cell -> figures.put(
                                cell,
                                CellText.of(
                                        entry.text(),
                                        cell.column(),
                                        cell.column().unit().zh()),
                                entry.place(),
                                null)));
        OptionalInt year = year();
        return new Reading(
                kind,
                present("/organization"),
                present("/organizationName").stream().toList(),
                year,
                document(year),
                figures.readings(),
                figures.unread(),
                List.of(),
                Optional.empty());
    }

    private ReportDocument document(OptionalInt year) {
        Map<String, SectionContent> sections = new LinkedHashMap<>();
        sheets.form().sections().forEach(section -> sections.put(section.key(), content(section)));
        return new ReportDocument(
                        null,
                        year.orElse(0),
                        sheets.form(),
                        Scope.UNKNOWN,
                        sheets.text("/title"),
                        sheets.text("/preamble"),
                        sections,
                        List.of())
                .with(figures.figures());
    }

    private Optional<String> present(String pointer) {
        return Optional.of(sheets.text(pointer).strip()).filter(text -> !text.isEmpty());
    }

    private OptionalInt year() {
        return Stream.of(Plain.text(sheets.text("/year")))
                .filter(text -> text.matches("[12]\\d{3}年?度?"))
                .mapToInt(text -> Integer.parseInt(text.substring(0, 4)))
                .findFirst();
    }

    private SectionContent content(Section section) {
        String text = sheets.text(section.pointer() + "/text");
        return switch (section.shape()) {
            case FIGURES ->
                new FigureTable(section, Figures.blank(sheets.form()), sheets.text(section.pointer() + "/notes"));
            case PARTS -> new Overview(parts(section.pointer() + "/parts/"));
            case TEXT -> new Narrative(text);
            case MATTERS -> new OtherMatters(text, Optional.empty());
        };
    }

    private List<Overview.Part> parts(String pointer) {
        List<Overview.Part> parts = new ArrayList<>();
        for (int i = 0; sheets.texts().containsKey(pointer + i + "/text"); i++) {
            String heading = sheets.text(pointer + i + "/heading");
            String text = sheets.text(pointer + i + "/text");
            if (!heading.isBlank() || !text.isBlank()) {
                parts.add(new Overview.Part(OverviewParts.topic(heading, parts.isEmpty()), heading, text));
            }
        }
        return parts;
    }
}
