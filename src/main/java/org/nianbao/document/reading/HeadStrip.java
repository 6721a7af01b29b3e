package org.nianbao.document.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.nianbao.document.reading.Strip.Slot;
import org.nianbao.form.Column;

/** A strip on which heads stand, and nothing that tells it is something else. */
final class HeadStrip {

    private final Strip strip;
    private final Labels labels;
    private final List<Slot> slots;
    private final List<Optional<Label>> found;

    private HeadStrip(Strip strip, Labels labels, List<Slot> slots) {
        this.strip = strip;
        this.labels = labels;
        this.slots = slots;
        this.found = slots.stream()
                .map(slot -> labels.find(slot.plain()).filter(label -> label.row() == null))
                .toList();
    }

    /** The heads on a strip; nothing where it is prose, or a row of figures. */
    static Optional<HeadStrip> of(Strip strip, Labels labels, StripLabels onStrips) {
        HeadStrip heads = new HeadStrip(strip, labels, onStrips.candidates(strip));
        return strip.cells() && heads.hasFigures() || !strip.cells() && heads.isProse()
                ? Optional.empty()
                : Optional.of(heads);
    }

    private boolean hasFigures() {
        return slots.stream().filter(slot -> CellText.isFigure(slot.plain())).count() > 1;
    }

    private boolean isProse() {
        return IntStream.range(0, slots.size())
                .anyMatch(i -> found.get(i).isEmpty()
                        && !labels.isFragment(slots.get(i).plain()));
    }

    private List<Label> heads() {
        return found.stream().flatMap(Optional::stream).toList();
    }

    /** Whether just one head stands there, perhaps several times. */
    boolean isSingle() {
        return heads().stream().map(Label::official).distinct().count() <= 1;
    }

    /** The block that prints most of these heads: the one that stands open, or the next one. */
    Optional<PrintedBlock> block(Optional<PrintedBlock> open) {
        Map<PrintedBlock, Integer> votes = new LinkedHashMap<>();
        heads().forEach(head -> labels.blocks(head).forEach(block -> votes.merge(block, 1, Integer::sum)));
        int most = votes.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        List<PrintedBlock> best = labels.blocks().stream()
                .filter(block -> most > 0 && votes.getOrDefault(block, 0) == most)
                .toList();
        int from = open.map(labels.blocks()::indexOf).orElse(-1);
        return open.filter(best::contains)
                .or(() -> best.stream()
                        .filter(block -> labels.blocks().indexOf(block) > from)
                        .findFirst())
                .or(() -> best.stream().findFirst());
    }

    /** Notes the heads with the block that they are of. */
    void noteIn(FoundBlock block) {
        FoundHeads heads = block.heads();
        for (int i = 0; i < slots.size(); i++) {
            note(slots.get(i), found.get(i), block.block(), heads);
        }
        if (strip.cells()) {
            heads.addEnd(strip.end());
        }
        List<Column> columns = heads().stream()
                .flatMap(head -> column(block.block(), head).stream())
                .toList();
        List<PrintedRow> rows = heads().stream()
                .flatMap(head -> block.block().across(head).stream())
                .toList();
        heads.noteColumns(columns);
        heads.noteRows(rows);
        if (slots.size() == 1) {
            columns.forEach(heads::noteSingle);
            rows.forEach(heads::noteSingle);
        }
    }

    private void note(Slot slot, Optional<Label> label, PrintedBlock block, FoundHeads heads) {
        if (label.isPresent()) {
            column(block, label.get()).ifPresentOrElse(column -> heads.add(column, slot), () -> heads.addGroup(slot));
            block.across(label.get()).ifPresent(row -> heads.addRow(row, slot));
        } else if (strip.cells() && !slot.isBlank() && !labels.isFragment(slot.plain())) {
            heads.addForeign(slot);
        }
    }

    /** The column of a block that a label heads. */
    private static Optional<Column> column(PrintedBlock block, Label head) {
        return block.block().columns().stream()
                .filter(column -> column.label().zh().equals(head.official()))
                .findFirst();
    }
}
