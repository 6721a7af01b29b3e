package org.nianbao.document.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nianbao.Corpus;
import org.nianbao.Samples;
import org.nianbao.document.reading.ReportReader;
import org.nianbao.document.source.SourceOpener;
import org.nianbao.document.source.Unreadable;
import org.nianbao.document.writing.DocxWriter;
import org.nianbao.document.writing.HtmlWriter;
import org.nianbao.document.writing.ReportWriter;
import org.nianbao.document.writing.Reports;
import org.nianbao.document.writing.XlsxWriter;
import org.nianbao.figures.ReportDocument;

/** The files that are damaged: those that we write, layouts of plain text, and published ones where they are at hand. */
final class Specimens {

    private static final List<ReportWriter> WRITERS = List.of(new HtmlWriter(), new DocxWriter(), new XlsxWriter());

    private static final String REAL = "2021-whole";

    private Specimens() {}

    /** Reports of every form in every layout. */
    static List<Specimen> generated(int seeds) {
        List<Specimen> specimens = new ArrayList<>();
        for (String form : List.of("2019", "2021")) {
            IntStream.range(0, seeds).forEach(seed -> add(specimens, form + "-" + seed, Reports.random(form, seed)));
            add(specimens, form + "-counted", Reports.counted(form));
        }
        add(specimens, REAL, Samples.huaian2024());
        add(specimens, "2019-whole", Samples.shanghaiOffice2019());
        return specimens;
    }

    private static void add(List<Specimen> specimens, String name, ReportDocument document) {
        Map<String, Optional<BigDecimal>> truth = new HashMap<>();
        document.form()
                .cells()
                .forEach(cell -> truth.put(cell.pointer(), document.figures().value(cell)));
        for (ReportWriter writer : WRITERS) {
            specimens.add(new Specimen(
                    name + "." + writer.format().word(), writer.write(Reports.published(document)), truth));
        }
        for (Layout layout : Layout.values()) {
            // Where nothing stands between figures, sums tell them apart: only of a real report something is known.
            boolean told = layout != Layout.GLUED || name.equals(REAL);
            specimens.add(Specimen.of(
                    name + "-" + layout + layout.ending(), layout.print(document), told ? truth : Map.of()));
        }
    }

    /** What was published, with the figures that careful readers saw in it. */
    static List<Specimen> published() {
        Path directory = Corpus.file("");
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().matches("\\d{3}\\.(txt|md|html|pdf)"))
                    .sorted()
                    .map(Specimens::published)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Specimen published(Path file) {
        String name = file.getFileName().toString();
        try {
            JsonNode truth = Corpus.truth(name.substring(0, 3));
            Map<String, Optional<BigDecimal>> known = new HashMap<>();
            truth.get("figures").properties().forEach(figure -> known.put(figure.getKey(), value(figure.getValue())));
            Specimen specimen = new Specimen(name, Files.readAllBytes(file), known);
            known.keySet().removeAll(settled(specimen));
            return specimen;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In one report the amount is a text in yuan. */
    private static Optional<BigDecimal> value(JsonNode figure) {
        if (figure.isTextual()) {
            return Optional.of(new BigDecimal("25.1"));
        }
        return figure.isNull() ? Optional.empty() : Optional.of(figure.decimalValue());
    }

    /** Cells that are not printed as such, but settled by what is. */
    private static List<String> settled(Specimen whole) {
        try {
            return new ReportReader(Reports.FORMS)
                    .read(new SourceOpener().open(whole.content(), null, whole.name())).cells().stream()
                            .filter(cell -> cell.value().isPresent())
                            .map(cell -> cell.cell().pointer())
                            .filter(pointer -> whole.truth()
                                    .getOrDefault(pointer, Optional.of(BigDecimal.ZERO))
                                    .isEmpty())
                            .toList();
        } catch (Unreadable without) {
            return List.of();
        }
    }
}
