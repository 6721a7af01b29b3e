package org.nianbao.document.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nianbao.document.reading.FoundRow.Bond;
import org.nianbao.document.reading.Strip.Slot;

/**
 * Gathers figures that do not stand in cells: behind their label or below it, on one line or on several, until something
 * else comes.
 */
final class LooseFigures {

    private static final int LONGEST_LABEL = 120;
    private static final Pattern SENTENCE = Pattern.compile("[。；：!！?？]");

    private final Consumer<FoundRow> rows;
    private final Consumer<FoundRow> strangers;
    private final FigureRun run = new FigureRun();

    /** The label that comes before; {@code null} where there is none, or where it has all its figures. */
    private PrintedRow label;

    /** Fewer figures than a row has, on the line of the label. */
    private FoundRow begun;

    /** A line that is none of a table, but might be the label of a row that the form does not have. */
    private Strip stranger;

    private boolean labelsLead = true;

    private final List<Strip> below = new ArrayList<>();

    /**
     * @param rows takes the rows that are found
     * @param strangers takes those that the form does not have, their label before their figures
     */
    LooseFigures(Consumer<FoundRow> rows, Consumer<FoundRow> strangers) {
        this.rows = rows;
        this.strangers = strangers;
    }

    /** A line that is no label of the form. */
    void stranger(Strip line) {
        boolean mayBeLabel = line.text().length() <= LONGEST_LABEL
                && !SENTENCE.matcher(line.text()).find();
        stranger = mayBeLabel ? line : null;
    }

    /**
     * A label without figures.
     *
     * @param leads whether labels stand before their figures here
     */
    void label(PrintedRow row, boolean leads) {
        label = row;
        labelsLead = leads;
    }

    /** A label with figures on its line, of which there are fewer than a row has. */
    void begin(FoundRow row) {
        label = row.row();
        begun = row;
    }

    /** A line of figures. */
    void take(Strip figures, int width) {
        if (label != null) {
            below.add(figures);
        } else {
            place(figures, width);
        }
    }

    /** Ends what stands open. */
    void end(int width) {
        if (label != null && !settle(width)) {
            FoundRow first = begun;
            List<Strip> lines = List.copyOf(below);
            begun = null;
            below.clear();
            if (first != null) {
                rows.accept(first);
                label = null;
            }
            lines.forEach(line -> place(line, width));
        }
        endRun(width);
    }

    /** Whether all that follows the label comes to just one row, however it is broken into lines. */
    private boolean settle(int width) {
        List<Slot> all = Stream.concat(
                        begun == null ? Stream.empty() : begun.values().stream(),
                        below.stream().flatMap(line -> line.slots().stream()))
                .toList();
        boolean mixed = !below.isEmpty()
                && (labelsLead || begun != null)
                && below.stream().noneMatch(Strip::isBlank)
                && (begun != null
                        || below.stream().anyMatch(line -> line.slots().size() > 1))
                && below.stream().skip(begun == null ? 1 : 0).noneMatch(Strip::spaced);
        if (!mixed || all.size() != width) {
            return false;
        }
        String place = begun == null ? below.get(0).place() : begun.place();
        rows.accept(new FoundRow(label, all, 0, place, Bond.PIECES));
        label = null;
        begun = null;
        below.clear();
        return true;
    }

    private void place(Strip line, int width) {
        if (line.isBlank()) {
            run.addBlank(line.place());
        } else if (line.slots().size() == 1) {
            run.add(line.slots().get(0), line.place(), line.spaced());
        } else if (run.hasFigures()) {
            // Among figures one on each line it is one, with a space in it.
            run.add(Slot.of(line.text()), line.place(), line.spaced());
        } else {
            endRun(width);
            rows.accept(new FoundRow(null, line.slots(), 0, line.place(), Bond.LINE));
        }
    }

    private void endRun(int width) {
        if (run.hasFigures() || label != null) {
            List<FigureRun.Row> found = run.rows(width);
            if (isStrange(found, width)) {
                List<Slot> values = new ArrayList<>(found.get(0).values());
                values.add(0, Slot.of(stranger.text()));
                strangers.accept(new FoundRow(null, values, 0, stranger.place(), Bond.SEQUENCE));
            } else {
                add(found);
            }
        }
        run.clear();
        label = null;
        stranger = null;
    }

    /** Whether the figures of a single row stand right below a line that may be its label. */
    private boolean isStrange(List<FigureRun.Row> found, int width) {
        return label == null
                && stranger != null
                && found.size() == 1
                && found.get(0).values().size() == width;
    }

    private void add(List<FigureRun.Row> found) {
        PrintedRow own = label;
        for (FigureRun.Row row : found) {
            rows.accept(new FoundRow(row.standsAlone() ? own : null, row.values(), 0, row.place(), Bond.SEQUENCE));
            own = null;
        }
    }
}
