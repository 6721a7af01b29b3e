package org.nianbao.document.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.nianbao.document.reading.Deviation.Kind;
import org.nianbao.document.source.Source;
import org.nianbao.figures.ReportDocument;
import org.nianbao.figures.Scope;
import org.nianbao.figures.SectionContent;
import org.nianbao.form.Form;
import org.nianbao.form.Section;

/** Reads a file as a report on one form. */
final class FormReader {

    private final Form form;
    private final Source source;
    private final Labels labels;
    private final Headings headings;
    private final List<Strip> strips;
    private final int likeness;
    private final Texts texts;
    private final Set<Section> headed = new HashSet<>();
    private final FigureSheet sheet;
    private final boolean cut;
    private Section section;
    private Strip last;

    FormReader(Form form, Labels labels, Headings headings, Source source) {
        this.form = form;
        this.source = source;
        this.labels = labels;
        this.headings = headings;
        this.strips = Strips.of(
                new Source(source.kind(), headings.cut(source.pieces()), source.severed(), source.imprint()),
                text -> labels.find(text).isPresent());
        this.cut = Strips.isCut(source) && endsInFigures(strips);
        this.texts = new Texts(source.kind().isWrapped());
        this.sheet = new FigureSheet(form);
        this.likeness = countLabels();
    }

    private static boolean endsInFigures(List<Strip> strips) {
        return !strips.isEmpty()
                && strips.get(strips.size() - 1).slots().stream().anyMatch(Strip.Slot::isValue);
    }

    Form form() {
        return form;
    }

    /** Whether the year that the file names is one that the form is for. */
    boolean suitsYear() {
        List<String> lines = strips.stream().map(Strip::text).toList();
        OptionalInt year = Identity.of(lines, lines).year();
        return year.isPresent() && form.years().contain(year.getAsInt());
    }

    /** How many different labels of this form stand in the file. */
    int likeness() {
        return likeness;
    }

    private int countLabels() {
        GluedText glued = new GluedText(labels);
        Set<String> seen = new HashSet<>();
        StripLabels onStrips = new StripLabels(labels);
        for (Strip strip : strips) {
            onStrips.on(strip).forEach(label -> seen.add(label.official()));
            if (!strip.cells() && glued.is(Plain.text(strip.text()))) {
                glued.find(strip.text()).forEach(found -> seen.add(found.label().official()));
            }
        }
        return seen.size();
    }

    Reading read() {
        strips.stream().flatMap(strip -> heading(strip).stream()).forEach(headed::add);
        RowSums sums = new RowSums(form);
        TableScanner scanner = new TableScanner(labels);
        GluedReader glued = new GluedReader(sheet, sums, labels);
        for (int i = 0; i < strips.size(); i++) {
            take(strips.get(i), isOpen(i), scanner, glued);
        }
        glued.finish();
        Optional<FoundBlock> open = last == strips.get(strips.size() - 1) ? scanner.open() : Optional.empty();
        List<FoundBlock> found = scanner.found();
        readTables(found, open, sums);
        boolean cells = strips.stream().anyMatch(Strip::cells);
        ReportReader.judge(sheet, likeness, cells);
        return reading(found, open);
    }

    private Optional<Section> heading(Strip strip) {
        List<Strip.Slot> filled =
                strip.slots().stream().filter(slot -> !slot.isBlank()).toList();
        return filled.size() == 1 ? headings.find(filled.get(0).plain()) : Optional.empty();
    }

    /** Whether a figure at the end of a strip may go on, because nothing stands behind it or other figures do. */
    private boolean isOpen(int number) {
        return number == strips.size() - 1
                || strips.get(number + 1).text().stripLeading().matches("(?s)\\d.*");
    }

    private void take(Strip strip, boolean mayGoOn, TableScanner scanner, GluedReader glued) {
        Optional<Section> heading = heading(strip);
        if (heading.isPresent()) {
            section = heading.get();
            checkHeading(strip);
            scanner.enter(section);
            texts.begin(section);
            return;
        }
        if (glued.take(strip, mayGoOn) || scanner.take(strip, this::mayStandHere)) {
            last = strip;
            return;
        }
        texts.add(section, strip.text(), strip.spaced());
    }

    private void checkHeading(Strip strip) {
        String official = section.number() + "、" + section.title().zh();
        if (!Plain.text(strip.text()).equals(Plain.text(official))) {
            sheet.deviate(new Deviation(
                    Kind.HEADING_DIFFERS,
                    section.pointer(),
                    strip.place(),
                    strip.text().strip(),
                    official));
        }
    }

    /** A table stands under its heading; where that is missing, anywhere. */
    private boolean mayStandHere(Section table) {
        return table == section || !headed.contains(table);
    }

    private void readTables(List<FoundBlock> found, Optional<FoundBlock> open, RowSums sums) {
        TableReader tables = new TableReader(sheet, sums);
        AcrossReader across = new AcrossReader(sheet, tables, Plain.text(String.join("", texts.all())));
        boolean even = found.stream().allMatch(RowFit::isEven);
        for (FoundBlock block : found) {
            boolean endsHere = open.filter(block::equals).isPresent();
            if (block.block().runsAcross()) {
                across.read(block, endsHere && cut, even);
            } else {
                tables.read(block, endsHere, cut, Strips.lastFigure(source));
            }
        }
    }

    private Reading reading(List<FoundBlock> found, Optional<FoundBlock> open) {
        Identity identity = Identity.of(texts.head(), texts.all());
        Map<String, SectionContent> sections = new LinkedHashMap<>();
        form.sections().forEach(one -> sections.put(one.key(), texts.content(form, one)));
        ReportDocument document = new ReportDocument(
                        null,
                        identity.year().orElse(0),
                        form,
                        Scope.UNKNOWN,
                        identity.title(),
                        texts.preamble(identity),
                        sections,
                        sheet.elsewhere())
                .with(sheet.figures());
        return new Reading(
                source.kind(),
                Optional.of(identity.code()).filter(code -> !code.isEmpty()),
                identity.names(),
                identity.year(),
                document,
                sheet.readings(),
                sheet.unread(),
                deviations(found, open),
                endsAt(open));
    }

    private List<Deviation> deviations(List<FoundBlock> found, Optional<FoundBlock> open) {
        List<Deviation> deviations = new ArrayList<>(sheet.deviations());
        boolean cut = endsAt(open).isPresent();
        form.sections().stream()
                .filter(one -> !headed.contains(one) && !cut)
                .map(one -> new Deviation(
                        Kind.SECTION_MISSING, one.pointer(), "", "", one.title().zh()))
                .forEach(deviations::add);
        return deviations;
    }

    private Optional<String> endsAt(Optional<FoundBlock> open) {
        boolean broken = source.severed() || open.isPresent();
        return broken && !strips.isEmpty()
                ? Optional.of(strips.get(strips.size() - 1).place())
                : Optional.empty();
    }
}
