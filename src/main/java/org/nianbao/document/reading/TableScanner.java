package org.nianbao.document.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.nianbao.document.reading.FoundRow.Bond;
import org.nianbao.document.reading.Strip.Slot;
import org.nianbao.form.Column;
import org.nianbao.form.Section;

/**
 * Walks through a file and finds what belongs to the blocks of a form: labels, heads, and figures with what ties them to
 * their labels.
 */
final class TableScanner {

    private static final int LONGEST_LABEL = 120;
    private static final Pattern SENTENCE = Pattern.compile("[。；：!！?？]");

    private final Labels labels;
    private final StripLabels onStrips;
    private final Map<PrintedBlock, FoundBlock> blocks = new LinkedHashMap<>();
    private final LooseFigures loose = new LooseFigures(this::addRow, this::addStranger);
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

    /** Opens the table of a section that has a single block. */
    void enter(Section section) {
        close();
        inTable = false;
        List<PrintedBlock> own = labels.blocks().stream()
                .filter(block -> block.section() == section)
                .toList();
        if (own.size() == 1) {
            current = blocks.get(own.get(0));
            entered = true;
        }
    }

    /** Ends the table that stands open, since something else begins. */
    void close() {
        flush();
        above.clear();
        current = null;
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
        if (strip.text().length() <= LONGEST_LABEL
                && !SENTENCE.matcher(strip.text()).find()) {
            loose.stranger(strip);
        }
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
        List<Slot> rest = strip
                .slots()
                .subList(label.get().next(), strip.slots().size())
                .stream()
                .map(slot -> slot.beside(own))
                .toList();
        int width = current.block().width();
        if (!strip.cells() && !rest.isEmpty() && rest.size() < width) {
            loose.begin(new FoundRow(row, rest, label.get().next(), strip.place(), Bond.LINE));
        } else if (rest.stream().anyMatch(slot -> !slot.isBlank()) || strip.cells() && rest.size() >= width) {
            addRow(new FoundRow(row, rest, label.get().next(), strip.place(), strip.cells() ? Bond.CELLS : Bond.LINE));
        } else {
            loose.label(row, current.beginsWithLabel());
        }
        return true;
    }

    /** A row of a block that the form prints on one line with others, where a report prints them one below the other. */
    private boolean part(Strip strip) {
        int values = strip.cells() ? strip.cellsBehindText() : strip.figuresFrom();
        List<Slot> rest = strip.slots().subList(values, strip.slots().size());
        Optional<Label> label = onStrips.last(strip, values)
                .filter(found -> found.block() != null && found.block().runsAcross())
                .filter(found -> allowed.test(found.block().section()))
                .filter(found -> rest.size() == found.block().block().columns().size());
        Optional<PrintedRow> row = label.flatMap(found -> found.block().across(found));
        if (row.isEmpty()) {
            return false;
        }
        flush();
        current = blocks.get(label.get().block());
        current.add(new FoundRow(row.get(), rest, values, strip.place(), strip.cells() ? Bond.CELLS : Bond.LINE));
        return true;
    }

    private void addRow(FoundRow row) {
        current.addAbove(above);
        above.clear();
        current.add(row);
    }

    private void addStranger(FoundRow row) {
        above.clear();
        current.addStranger(row);
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

    /** Whether nothing stands on a strip but what may stand in cells: where words may, because the place tells what it is. */
    private boolean isFigures(Strip strip) {
        boolean single = strip.slots().size() == 1;
        if (strip.slots().stream()
                .allMatch(slot -> slot.isBlank() || slot.isValue() || (strip.cells() || single) && slot.isOdd())) {
            return true;
        }
        return current.block().runsAcross()
                && strip.cells()
                && strip.slots().size() == current.block().width()
                && strip.slots().stream().anyMatch(Slot::isValue)
                && strip.slots().stream().noneMatch(slot -> labels.isFragment(slot.plain()));
    }

    private boolean heads(Strip strip) {
        List<Slot> slots = onStrips.candidates(strip);
        List<Optional<Label>> found = slots.stream()
                .map(slot -> labels.find(slot.plain()).filter(label -> label.row() == null))
                .toList();
        List<Label> heads = found.stream().flatMap(Optional::stream).toList();
        boolean prose = !strip.cells()
                && IntStream.range(0, slots.size())
                        .anyMatch(i -> found.get(i).isEmpty()
                                && !labels.isFragment(slots.get(i).plain()));
        boolean figures = strip.cells()
                && slots.stream()
                                .filter(slot -> CellText.isFigure(slot.plain()))
                                .count()
                        > 1;
        Optional<FoundBlock> block =
                prose || figures ? Optional.empty() : blockOf(heads).filter(one -> mayLead(one, heads));
        if (block.filter(one -> allowed.test(one.block().section())).isEmpty()) {
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
        for (int i = 0; i < slots.size(); i++) {
            addHead(slots.get(i), found.get(i), strip.cells());
        }
        if (strip.cells()) {
            current.addHeadEnd(strip.end());
        }
        current.addOrder(heads.stream().flatMap(head -> column(head).stream()).toList());
        current.addRowOrder(heads.stream()
                .flatMap(head -> current.block().across(head).stream())
                .toList());
        above.addAll(strip.words());
        return true;
    }

    /** A single word does not lead away from the block whose heading was the last thing seen. */
    private boolean mayLead(FoundBlock other, List<Label> heads) {
        return current == null
                || !entered
                || other.block().section() == current.block().section()
                || heads.stream().map(Label::official).distinct().count() > 1;
    }

    /** The block that prints most of these heads: the one that stands open, or the next one. */
    private Optional<FoundBlock> blockOf(List<Label> heads) {
        Map<PrintedBlock, Integer> votes = new LinkedHashMap<>();
        heads.forEach(head -> labels.blocks(head).forEach(block -> votes.merge(block, 1, Integer::sum)));
        int most = votes.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        if (current != null && most > 0 && votes.getOrDefault(current.block(), 0) == most) {
            return Optional.of(current);
        }
        List<PrintedBlock> best = labels.blocks().stream()
                .filter(block -> most > 0 && votes.getOrDefault(block, 0) == most)
                .toList();
        int open = current == null ? -1 : labels.blocks().indexOf(current.block());
        return best.stream()
                .filter(block -> labels.blocks().indexOf(block) > open)
                .findFirst()
                .or(() -> best.stream().findFirst())
                .map(blocks::get);
    }

    private void addHead(Slot slot, Optional<Label> label, boolean cell) {
        if (label.isPresent()) {
            column(label.get())
                    .ifPresentOrElse(column -> current.addHead(column, slot), () -> addGroupHead(label.get(), slot));
        } else if (cell && !slot.isBlank() && !labels.isFragment(slot.plain())) {
            current.addForeignHead(slot);
        }
    }

    private void addGroupHead(Label label, Slot slot) {
        current.addGroupHead(slot);
        current.block().across(label).ifPresent(row -> current.addRowHead(row, slot));
    }

    /** The column of the open block that a label heads. */
    private Optional<Column> column(Label head) {
        return current.block().block().columns().stream()
                .filter(column -> column.label().zh().equals(head.official()))
                .findFirst();
    }

    /** A row with a label that the form does not have, or the end of a label that a line break has cut. */
    private boolean stranger(Strip strip) {
        int values = strip.cells() ? strip.cellsBehindText() : strip.figuresFrom();
        if (current == null || values == 0 || values == strip.slots().size()) {
            return false;
        }
        List<Slot> rest = strip.slots().subList(values, strip.slots().size());
        boolean filled = rest.stream().anyMatch(slot -> !slot.isBlank());
        boolean cut = strip.words(values).stream().allMatch(labels::isFragment);
        boolean across = filled
                && current.block().runsAcross()
                && rest.size() == current.block().width();
        if (filled && cut || across) {
            flush();
            carried = "";
            current.add(new FoundRow(null, rest, values, strip.place(), strip.cells() ? Bond.CELLS : Bond.LINE));
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
        noteOrder(strip.words(strip.slots().size()));
        above.addAll(strip.words());
        carried = carried.length() > 60 ? plain : carried + plain;
        return true;
    }

    /** Heads that line breaks have cut tell their order by their beginnings, and by their ends. */
    private void noteOrder(List<String> words) {
        current.noteOrder(columns(words, String::startsWith));
        current.noteOrder(columns(words, String::endsWith));
    }

    private List<Column> columns(List<String> words, BiPredicate<String, String> cut) {
        return words.stream()
                .filter(word -> word.length() > 1)
                .map(word -> current.block().block().columns().stream()
                        .filter(column -> !column.roles().contains("total"))
                        .filter(column -> cut.test(Plain.text(column.label().zh()), word))
                        .toList())
                .filter(columns -> columns.size() == 1)
                .map(columns -> columns.get(0))
                .toList();
    }

    private void flush() {
        if (current != null) {
            loose.end(current.block().width());
        }
    }
}
