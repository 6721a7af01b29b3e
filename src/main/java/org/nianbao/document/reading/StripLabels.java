package org.nianbao.document.reading;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.nianbao.document.reading.Strip.Slot;

/** Finds the labels that stand on strips. */
final class StripLabels {

    /** A label that was printed with spaces between all its characters has no more words. */
    private static final int MOST_WORDS = 60;

    private final Labels labels;

    StripLabels(Labels labels) {
        this.labels = labels;
    }

    /**
     * A label.
     *
     * @param printed as it is printed
     * @param next the slot behind it
     */
    record Found(Label label, String printed, int next) {}

    /**
     * The label of a row that a strip begins with.
     *
     * @param carried the beginning of a label that stands on the lines before, or empty
     */
    Optional<Found> row(Strip strip, String carried) {
        return strip.cells() ? inCells(strip) : onLine(strip, carried);
    }

    private Optional<Found> inCells(Strip strip) {
        Found group = null;
        for (int i = 0; i < strip.slots().size(); i++) {
            Optional<Label> label = labels.find(strip.slots().get(i).plain());
            if (label.filter(Label::isRow).isPresent()) {
                return Optional.of(
                        new Found(label.get(), strip.slots().get(i).raw(), behind(strip, label.get(), i + 1)));
            }
            if (label.filter(one -> one.isGroup() && one.row() != null).isPresent()) {
                group = new Found(label.get(), strip.slots().get(i).raw(), i + 1);
            }
        }
        return Optional.ofNullable(group);
    }

    /** Behind the cells that say once more which row it is. */
    private int behind(Strip strip, Label row, int from) {
        int next = from;
        while (next < strip.slots().size()
                && labels.find(strip.slots().get(next).plain())
                        .filter(label -> label.row() == row.row())
                        .isPresent()) {
            next++;
        }
        return next;
    }

    /**
     * The label of a row that is printed without its number, so that it may be the head of a column as well: figures for
     * all columns stand behind it, and it is the one that comes next.
     */
    Optional<Found> unnumbered(Strip strip, FoundBlock block) {
        int figures = strip.cells() ? strip.cellsBehindText() : strip.figuresFrom();
        List<Slot> texts = strip.slots().subList(0, figures);
        boolean filled = strip.slots().size() - figures >= block.block().width()
                && strip.slots().stream().skip(figures).anyMatch(Slot::isValue);
        return filled && !texts.isEmpty()
                ? block.next()
                        .filter(row -> labels.isBare(texts.get(figures - 1).plain(), row))
                        .map(row -> new Found(
                                labels.row(row), texts.get(figures - 1).raw(), figures))
                : Optional.empty();
    }

    private Optional<Found> onLine(Strip strip, String carried) {
        int figures = strip.figuresFrom();
        List<String> words = strip.words(figures);
        for (int i = 0; i < words.size() && words.size() <= MOST_WORDS; i++) {
            if (i > 0 && !labels.isFragment(words.get(i - 1))) {
                return Optional.empty();
            }
            String text = String.join("", words.subList(i, words.size()));
            Optional<Label> label = labels.find(text);
            if (label.isEmpty() && i == 0 && !carried.isEmpty()) {
                text = carried + text;
                label = labels.find(text);
            }
            if (label.filter(one -> one.row() != null).isPresent()) {
                return Optional.of(new Found(label.get(), text, figures));
            }
        }
        return Optional.empty();
    }

    /** The label of a row that a block prints side by side with others, with all its figures behind it. */
    Optional<Found> part(Strip strip) {
        int values = strip.cells() ? strip.cellsBehindText() : strip.figuresFrom();
        return last(strip, values)
                .filter(label -> label.block() != null
                        && label.block().across(label).isPresent()
                        && strip.from(values).size()
                                == label.block().block().columns().size())
                .map(label -> new Found(label, label.official(), values));
    }

    /** The last label before the slot of this number, if nothing else stands behind it. */
    private Optional<Label> last(Strip strip, int before) {
        if (strip.cells()) {
            return strip.slots().subList(0, before).stream()
                    .filter(slot -> !slot.isBlank())
                    .reduce((one, next) -> next)
                    .flatMap(slot -> labels.find(slot.plain()));
        }
        List<String> words = strip.words(before);
        return IntStream.range(0, words.size() > MOST_WORDS ? 0 : words.size())
                .mapToObj(from -> labels.find(String.join("", words.subList(from, words.size()))))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** What may be labels on a strip: its cells; of a line all of it, or else each of its words. */
    List<Slot> candidates(Strip strip) {
        if (strip.cells()) {
            return strip.slots();
        }
        Slot whole = Slot.of(strip.text());
        return labels.find(whole.plain()).isPresent()
                ? List.of(whole)
                : strip.words(strip.slots().size()).stream().map(Slot::of).toList();
    }

    /** The labels that stand on a strip. */
    List<Label> on(Strip strip) {
        return candidates(strip).stream()
                .flatMap(slot -> labels.find(slot.plain()).stream())
                .toList();
    }
}
