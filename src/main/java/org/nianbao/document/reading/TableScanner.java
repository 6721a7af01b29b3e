package org.nianbao.document.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.nianbao.document.reading.FoundRow.Bond;
import org.nianbao.document.reading.Strip.Slot;
import org.nianbao.form.Section;

/**
 * Walks through a file and finds what belongs to the blocks of a form: labels, heads, and figures with what ties them to
 * their labels.
 */
final class TableScanner {

    private final Labels labels;
    private final StripLabels onStrips;
    private final Map<PrintedBlock, FoundBlock> blocks = new LinkedHashMap<>();
    private final LooseFigures loose;
    private FoundBlock current;
    private String carried = "";

    /** The words of heads and of pieces of labels since the last figures. */
    private final List<Slot> above = new ArrayList<>();

    /** Whether nothing was seen of the open block but the heading of its section. */
    private boolean entered;

    /** Whether the last row stood in a table: a line below that without a label is none of it. */
    private boolean inTable;

    private Predicate<Section> allowed = any -> true;

    TableScanner(Labels labels) {
        this.labels = labels;
        this.onStrips = new StripLabels(labels);
        this.loose = new LooseFigures(this::addRow, row -> current.addStranger(row));
        labels.blocks().forEach(block -> blocks.put(block, new FoundBlock(block)));
    }

    /** What was found of each block. */
    List<FoundBlock> found() {
        flush();
        return List.copyOf(blocks.values());
    }

    /** The block whose table stands open. */
    Optional<FoundBlock> open() {
        return Optional.ofNullable(current);
    }

    /** Ends the table that stands open, and opens that of a section that has a single block. */
    void enter(Section section) {
        flush();
        above.clear();
        current = null;
        inTable = false;
        List<PrintedBlock> own = labels.blocks().stream()
                .filter(block -> block.section() == section)
                .toList();
        if (own.size() == 1) {
            current = blocks.get(own.get(0));
            entered = true;
        }
    }

    /**
     * Whether a strip belongs to a table; if so, it is taken.
     *
     * @param allowed the sections whose tables may stand here
     */
    boolean take(Strip strip, Predicate<Section> allowed) {
        this.allowed = allowed;
        boolean beside = inTable && !strip.isOfTable() && !strip.isBlank();
        boolean taken = row(strip)
                || part(strip)
                || !beside && figures(strip)
                || heads(strip)
                || !beside && (stranger(strip) || fragment(strip));
        if (!taken) {
            interrupt(strip);
        } else if (!strip.isBlank()) {
            inTable = strip.isOfTable();
        }
        return taken;
    }

    private void interrupt(Strip strip) {
        flush();
        carried = "";
        above.clear();
        if (current != null) {
            current.interrupt();
        }
        loose.stranger(strip);
    }

    private boolean row(Strip strip) {
        Optional<StripLabels.Found> label =
                onStrips.row(strip, carried).or(() -> open().flatMap(block -> onStrips.unnumbered(strip, block)));
        if (label.filter(found -> allowed.test(found.label().block().section())).isEmpty()) {
            return false;
        }
        flush();
        carried = "";
        PrintedRow row = label.get().label().row();
        current = blocks.get(label.get().label().block());
        entered = false;
        current.addLabel(row, label.get().printed());
        Slot own = strip.slots().get(label.get().next() - 1);
        List<Slot> rest = strip.from(label.get().next()).stream()
                .map(slot -> slot.beside(own))
                .toList();
        int width = current.block().width();
        if (!strip.cells() && !rest.isEmpty() && rest.size() < width) {
            loose.begin(new FoundRow(row, rest, label.get().next(), strip.place(), Bond.LINE));
        } else if (rest.stream().anyMatch(slot -> !slot.isBlank()) || strip.cells() && rest.size() >= width) {
            addRow(new FoundRow(row, rest, label.get().next(), strip.place(), strip.bond()));
        } else {
            loose.label(row, current.beginsWithLabel());
        }
        return true;
    }

    /** A row of a block that the form prints on one line with others, where a report prints them one below the other. */
    private boolean part(Strip strip) {
        Optional<StripLabels.Found> part = onStrips.part(strip)
                .filter(found -> allowed.test(found.label().block().section()));
        part.ifPresent(found -> {
            flush();
            current = blocks.get(found.label().block());
            PrintedRow row = current.block().across(found.label()).orElseThrow();
            current.add(new FoundRow(row, strip.from(found.next()), found.next(), strip.place(), strip.bond()));
        });
        return part.isPresent();
    }

    private void addRow(FoundRow row) {
        current.addAbove(above);
        above.clear();
        current.add(row);
    }

    private boolean figures(Strip strip) {
        if (current == null || !isFigures(strip)) {
            return false;
        }
        if (strip.isBlank()
                && !(strip.cells() && strip.slots().size() >= current.block().width())) {
            if (!strip.cells()) {
                loose.take(strip, current.block().width());
            }
            return true;
        }
        if (strip.cells() && strip.slots().size() > 1) {
            flush();
            addRow(new FoundRow(null, strip.slots(), 0, strip.place(), Bond.CELLS));
        } else {
            loose.take(strip, current.block().width());
        }
        return true;
    }

    /** Whether figures stand on a strip: among them words, where the place tells what it is. */
    private boolean isFigures(Strip strip) {
        return strip.holdsFigures()
                || current.block().runsAcross()
                        && strip.cells()
                        && strip.slots().size() == current.block().width()
                        && strip.slots().stream().anyMatch(Slot::isValue)
                        && strip.slots().stream().noneMatch(slot -> labels.isFragment(slot.plain()));
    }

    private boolean heads(Strip strip) {
        Optional<HeadStrip> heads = HeadStrip.of(strip, labels, onStrips);
        Optional<FoundBlock> block = heads.flatMap(one -> one.block(open().map(FoundBlock::block)))
                .map(blocks::get)
                .filter(one -> mayLead(one, heads.get()))
                .filter(one -> allowed.test(one.block().section()));
        if (block.isEmpty()) {
            return false;
        }
        flush();
        carried = "";
        entered &= current == block.get();
        if (current != block.get()) {
            above.clear();
        }
        current = block.get();
        current.begin();
        heads.get().noteIn(current);
        above.addAll(strip.words());
        return true;
    }

    /** A single word does not lead away from the block whose heading was the last thing seen. */
    private boolean mayLead(FoundBlock other, HeadStrip heads) {
        return current == null
                || !entered
                || other.block().section() == current.block().section()
                || !heads.isSingle();
    }

    /** A row with a label that the form does not have, or the end of a label that a line break has cut. */
    private boolean stranger(Strip strip) {
        int values = strip.cells() ? strip.cellsBehindText() : strip.figuresFrom();
        if (current == null || values == 0 || values == strip.slots().size()) {
            return false;
        }
        List<Slot> rest = strip.from(values);
        boolean filled = rest.stream().anyMatch(slot -> !slot.isBlank());
        boolean cut = strip.words(values).stream().allMatch(labels::isFragment);
        boolean across = filled
                && current.block().runsAcross()
                && rest.size() == current.block().width();
        if (filled && cut || across) {
            flush();
            carried = "";
            current.add(new FoundRow(null, rest, values, strip.place(), strip.bond()));
        } else if (filled && strip.cells() && rest.size() >= current.block().width()) {
            flush();
            current.addStranger(new FoundRow(null, strip.slots(), 0, strip.place(), Bond.CELLS));
        } else {
            return false;
        }
        return true;
    }

    private boolean fragment(Strip strip) {
        String plain = strip.slots().stream().map(Slot::plain).collect(Collectors.joining());
        if (current == null || !strip.words(strip.slots().size()).stream().allMatch(labels::isFragment)) {
            return false;
        }
        flush();
        current.heads().noteCut(strip.words(strip.slots().size()));
        above.addAll(strip.words());
        carried = carried.length() > 60 ? plain : carried + plain;
        return true;
    }

    private void flush() {
        if (current != null) {
            loose.end(current.block().width());
        }
    }
}
