package org.nianbao.document.reading;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.nianbao.Samples;
import org.nianbao.document.source.SourceOpener;
import org.nianbao.form.Cell;
import org.nianbao.form.Form;

/** A report whose figures are known by their pointers, to be printed in unusual ways and read again. */
final class UnusualReport {

    static final String RULES = "/proactiveDisclosure/administrativeRules/";
    static final String DOCUMENTS = "/proactiveDisclosure/normativeDocuments/";
    static final String FEE = "/proactiveDisclosure/administrativeFees/amount";

    private static final ReportReader READER = new ReportReader(Samples.FORMS);

    private static final BigDecimal MARK = new BigDecimal("98765432123456789");

    private final Form form;
    private final Map<Cell, BigDecimal> figures;

    UnusualReport(String form) {
        this.form = Samples.form(form);
        this.figures = new RandomFigures(this.form, 5).consistent();
        int next = 31;
        for (Cell cell : this.form.cells()) {
            if (cell.pointer().startsWith("/proactiveDisclosure/")
                    && !cell.pointer().endsWith("/amount")) {
                figures.put(cell, BigDecimal.valueOf(next += 7));
            }
        }
    }

    /** The report as it is printed in this way. */
    String as(PublishedLayout layout) {
        return layout.write(form, figures, form.years().from() + 1);
    }

    /** The report as a web page, where every cell holds its text alone. */
    String page() {
        return plain(as(PublishedLayout.HTML));
    }

    /** The same page with something else in one cell. */
    String pageWith(String pointer, String printed) {
        Map<Cell, BigDecimal> marked = new HashMap<>(figures);
        marked.put(form.cell(pointer).orElseThrow(), MARK);
        String page =
                plain(PublishedLayout.HTML.write(form, marked, form.years().from() + 1));
        return page.replace(">" + MARK + "<", ">" + printed + "<");
    }

    private static String plain(String page) {
        return page.replaceAll(" (?:col|row)span='1'", "")
                .replaceAll("<td([^>]*)><p>([^<]*)</p></td>", "<td$1>$2</td>");
    }

    /** The cells in the form's order. */
    List<String> pointers() {
        return form.cells().stream().map(Cell::pointer).toList();
    }

    /** All figures. */
    Map<String, BigDecimal> all() {
        Map<String, BigDecimal> all = new TreeMap<>();
        figures.forEach((cell, value) -> all.put(cell.pointer(), value));
        return all;
    }

    /** All figures but those of cells whose pointers begin so. */
    Map<String, BigDecimal> allBut(String... begins) {
        Map<String, BigDecimal> rest = all();
        rest.keySet().removeIf(pointer -> Arrays.stream(begins).anyMatch(pointer::startsWith));
        return rest;
    }

    /** All figures but those that are 0. */
    Map<String, BigDecimal> allButZeros() {
        Map<String, BigDecimal> rest = all();
        rest.values().removeIf(value -> value.signum() == 0);
        return rest;
    }

    /** The cells whose figure is 0. */
    Set<String> zeros() {
        Set<String> zeros = new TreeSet<>(all().keySet());
        zeros.removeAll(allButZeros().keySet());
        return zeros;
    }

    /** All figures, one of them another one. */
    Map<String, BigDecimal> allWith(String pointer, BigDecimal value) {
        Map<String, BigDecimal> all = all();
        all.put(pointer, value);
        return all;
    }

    /** All figures, those under one key exchanged with those under another. */
    Map<String, BigDecimal> exchanged(String table, String one, String other) {
        Map<String, BigDecimal> exchanged = all();
        all().forEach((pointer, value) -> {
            if (pointer.startsWith(table) && pointer.endsWith("/" + one)) {
                String second = pointer.substring(0, pointer.length() - one.length()) + other;
                exchanged.put(pointer, exchanged.put(second, value));
            }
        });
        return exchanged;
    }

    /** The same text with two of its words in each other's place. */
    static String swapped(String text, String one, String other) {
        return text.replace(one, "\u0001").replace(other, one).replace("\u0001", other);
    }

    /** The first line with this label. */
    static String line(String text, String label) {
        return text.lines().filter(line -> line.contains(label)).findFirst().orElseThrow();
    }

    static Reading read(String file, String name) {
        return read(file.getBytes(StandardCharsets.UTF_8), name);
    }

    static Reading read(byte[] file, String name) {
        return READER.read(new SourceOpener().open(file, null, name));
    }

    /** The figures that were read. */
    static Map<String, BigDecimal> figures(Reading reading) {
        Map<String, BigDecimal> figures = new TreeMap<>();
        reading.cells()
                .forEach(cell ->
                        cell.value().ifPresent(value -> figures.put(cell.cell().pointer(), value)));
        return figures;
    }
}
