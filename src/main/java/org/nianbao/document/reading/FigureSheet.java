package org.nianbao.document.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.nianbao.document.reading.CellReading.Certainty;
import org.nianbao.figures.AsPublished;
import org.nianbao.figures.Figures;
import org.nianbao.figures.Mark;
import org.nianbao.form.Cell;
import org.nianbao.form.Form;
import org.nianbao.language.Bilingual;

/** Collects what was read in the cells of a form. A cell that is read twice, and differently, is not read. */
final class FigureSheet {

    private static final Bilingual TWICE =
            new Bilingual("文件中两处读数不同：%s", "it stands in two places of the file, differently: %s");

    private final Form form;
    private final Map<Cell, CellReading> readings = new TreeMap<>((one, other) -> one.index() - other.index());
    private final Map<Cell, Mark> marks = new LinkedHashMap<>();
    private final List<Unread> unread = new ArrayList<>();
    private final List<Deviation> deviations = new ArrayList<>();
    private final List<AsPublished> elsewhere = new ArrayList<>();
    private int conflicts;
    private int repeated;

    FigureSheet(Form form) {
        this.form = form;
    }

    Form form() {
        return form;
    }

    /**
     * Enters what stands in a cell.
     *
     * @param inferred why the value is not printed as such, or {@code null} where it is
     */
    void put(Cell cell, CellText text, String place, Bilingual inferred) {
        CellReading reading = new CellReading(cell, text.value(), text.raw(), place, certainty(text, inferred));
        CellReading before = readings.putIfAbsent(cell, reading);
        if (before != null && isBlank(before) && !marks.containsKey(cell)) {
            readings.put(cell, reading);
        } else if (before != null) {
            compare(before, text);
            return;
        }
        mark(cell, text, place, inferred);
    }

    private static boolean isBlank(CellReading reading) {
        return reading.value().isEmpty() && reading.raw().isBlank();
    }

    private void compare(CellReading before, CellText text) {
        Cell cell = before.cell();
        repeated++;
        if (!before.value().equals(text.value()) && text.state() != CellText.State.BLANK) {
            conflicts++;
            leaveUnread(cell, before.raw() + " / " + text.raw(), before.place(), TWICE.with(text.raw()));
        }
    }

    private static Certainty certainty(CellText text, Bilingual inferred) {
        if (inferred != null) {
            return Certainty.INFERRED;
        }
        return text.state() == CellText.State.FIGURE || text.state() == CellText.State.BLANK
                ? Certainty.READ
                : Certainty.NORMALIZED;
    }

    private void mark(Cell cell, CellText text, String place, Bilingual inferred) {
        switch (text.state()) {
            case UNREAD -> leaveUnread(cell, text.raw(), place, text.why());
            case NOT_APPLICABLE ->
                marks.put(cell, new Mark(Mark.Kind.NOT_APPLICABLE, text.raw().strip(), ""));
            case FIGURE, NORMALIZED -> {
                if (inferred != null) {
                    marks.put(cell, new Mark(Mark.Kind.INFERRED, text.raw().strip(), inferred.zh()));
                }
            }
            case BLANK -> marks.remove(cell);
        }
    }

    /** Notes that something stands in a cell which could not be read. */
    void leaveUnread(Cell cell, String raw, String place, Bilingual why) {
        readings.put(cell, new CellReading(cell, Optional.empty(), raw, place, Certainty.READ));
        marks.put(cell, new Mark(Mark.Kind.UNREAD, raw.strip(), why.zh()));
        unread.add(new Unread(cell.pointer(), raw, place, why));
    }

    void leaveUnread(String pointer, String raw, String place, Bilingual why) {
        unread.add(new Unread(pointer, raw, place, why));
    }

    void deviate(Deviation deviation) {
        deviations.add(deviation);
    }

    void keepAsPublished(AsPublished entry) {
        elsewhere.add(entry);
    }

    boolean has(Cell cell) {
        return readings.containsKey(cell);
    }

    /** The value of a cell, or {@code null}. */
    BigDecimal value(Cell cell) {
        CellReading reading = readings.get(cell);
        return reading == null ? null : reading.value().orElse(null);
    }

    /** How many cells hold a figure, or a sign that there is none. */
    long filled() {
        return readings.values().stream()
                .filter(reading -> reading.value().isPresent() || isNotApplicable(reading.cell()))
                .count();
    }

    private boolean isNotApplicable(Cell cell) {
        return marks.containsKey(cell) && marks.get(cell).kind() == Mark.Kind.NOT_APPLICABLE;
    }

    /** How many cells were found twice with different figures. */
    int conflicts() {
        return conflicts;
    }

    /** How many cells were found twice. */
    int repeated() {
        return repeated;
    }

    List<CellReading> readings() {
        return List.copyOf(readings.values());
    }

    List<Unread> unread() {
        return unread;
    }

    List<Deviation> deviations() {
        return deviations;
    }

    List<AsPublished> elsewhere() {
        return elsewhere;
    }

    Figures figures() {
        Figures.Editor editor = Figures.blank(form).edit();
        readings.forEach((cell, reading) -> editor.set(cell, reading.value().orElse(null), marks.get(cell)));
        return editor.done();
    }
}
