package org.nianbao.document.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.nianbao.document.reading.FoundRow.Bond;
import org.nianbao.document.reading.Strip.Slot;

/**
 * Gathers figures that do not stand in cells: behind their label or below it, on one line or on several, until something
 * else comes.
 */
final class LooseFigures {

    private final Consumer<FoundRow> rows;
    private final FigureRun run = new FigureRun();

    /** The label that comes before; {@code null} where there is none, or where it has all its figures. */
    private PrintedRow label;

    /** Fewer figures than a row has, on the line of the label. */
    private FoundRow begun;

    private final List<Strip> below = new ArrayList<>();

    /** @param rows takes the rows that are found */
    LooseFigures(Consumer<FoundRow> rows) {
        this.rows = rows;
    }

    /** A label without figures. */
    void label(PrintedRow row) {
        label = row;
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
        if (line.slots().size() > 1) {
            endRun(width);
            rows.accept(new FoundRow(null, line.slots(), 0, line.place(), Bond.LINE));
        } else {
            run.add(line.slots().get(0), line.place(), line.spaced());
        }
    }

    private void endRun(int width) {
        if (!run.isEmpty()) {
            PrintedRow own = label;
            for (FigureRun.Row row : run.rows(width)) {
                rows.accept(new FoundRow(row.standsAlone() ? own : null, row.values(), 0, row.place(), Bond.SEQUENCE));
                own = null;
            }
            run.clear();
        }
        label = null;
    }
}
