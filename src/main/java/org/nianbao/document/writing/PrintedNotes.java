package org.nianbao.document.writing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nianbao.figures.AsPublished;
import org.nianbao.figures.FigureTable;
import org.nianbao.figures.Mark;
import org.nianbao.figures.ReportDocument;
import org.nianbao.form.Cell;
import org.nianbao.form.Section;

/** What is printed, the same in every format, of that which a report says beside its figures and texts: one line each. */
public final class PrintedNotes {

    private PrintedNotes() {}

    /** What stands below the table of a section: its marks, and what a published report printed there beyond the form. */
    public static List<String> below(Section section, ReportDocument document) {
        FigureTable table = (FigureTable) document.section(section.key());
        return Stream.concat(
                        section.cells().stream()
                                .flatMap(cell ->
                                        table.figures().mark(cell).stream().map(mark -> line(cell, mark))),
                        asPublished(document, entry -> isIn(section, entry)))
                .toList();
    }

    /** What a published report printed beyond the form, and of which nobody said to which table it is next. */
    public static List<String> elsewhere(ReportDocument document) {
        return asPublished(document, entry -> document.form().tables().noneMatch(section -> isIn(section, entry)))
                .toList();
    }

    /** What stands at the end of a published revision. */
    public static List<String> colophon(PrintedReport.Colophon colophon) {
        return List.of(
                "第 " + colophon.revision() + " 版，发布于 " + colophon.publishedAt(),
                "固定地址：" + colophon.address(),
                "SHA-256：" + colophon.sha256());
    }

    private static String line(Cell cell, Mark mark) {
        return "注："
                + cell.label().zh()
                + "："
                + mark.kind().label().zh()
                + said("；原文：", mark.raw())
                + said("；说明：", mark.note());
    }

    private static Stream<String> asPublished(ReportDocument document, Predicate<AsPublished> wanted) {
        return document.asPublished().stream().filter(wanted).map(PrintedNotes::line);
    }

    private static String line(AsPublished entry) {
        String values = entry.values().stream().map(PrintedNotes::value).collect(Collectors.joining("、"));
        return "原件另载" + said("（", entry.place(), "）") + said("：", entry.label()) + said("：", values);
    }

    private static String value(JsonNode value) {
        if (value.isNull()) {
            return "（空）";
        }
        return value.isNumber() ? value.decimalValue().toPlainString() : value.textValue();
    }

    private static boolean isIn(Section section, AsPublished entry) {
        return entry.nearest()
                .filter(nearest -> (nearest + "/").startsWith(section.pointer() + "/"))
                .isPresent();
    }

    private static String said(String before, String text) {
        return said(before, text, "");
    }

    /** A text on one line between what introduces and what ends it; nothing where there is no text. */
    private static String said(String before, String text, String after) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.isEmpty() ? "" : before + line + after;
    }
}
