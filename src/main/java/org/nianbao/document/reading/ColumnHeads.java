package org.nianbao.document.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nianbao.document.reading.Strip.Slot;
import org.nianbao.form.Column;
import org.nianbao.language.Bilingual;

/** Puts the heads of columns together from the words above a table, where a head may be broken over several lines. */
final class ColumnHeads {

    private final PrintedBlock block;
    private final Set<String> others = new HashSet<>();

    ColumnHeads(PrintedBlock block) {
        this.block = block;
        Stream.concat(
                        Stream.of(
                                Optional.ofNullable(block.block().title()),
                                Optional.ofNullable(block.block().columnHead())),
                        block.block().columns().stream().map(column -> Optional.ofNullable(column.group())))
                .flatMap(Optional::stream)
                .forEach(this::addOther);
        if (block.runsAcross()) {
            block.rows().get(0).cells().forEach(cell -> addOther(cell.row().label()));
            block.block().rows().forEach(row -> addOther(row.label()));
        }
    }

    private void addOther(Bilingual head) {
        others.add(Plain.text(head.zh()));
    }

    private static final class Building {

        private final StringBuilder text = new StringBuilder();
        private Extent extent;

        Building(Slot word, Extent at) {
            text.append(word.plain());
            extent = at;
        }
    }

    /**
     * Where the columns are; nothing where the words do not give just their heads, in the form's order.
     *
     * @param words from line to line
     * @param measure how places are measured
     */
    Optional<List<Extent>> places(List<Slot> words, UnaryOperator<Extent> measure) {
        List<Building> last = last(words, measure);
        boolean known = last.size() == block.width()
                && IntStream.range(0, block.width())
                        .allMatch(i -> isHead(last.get(i).text.toString(), block.column(i)));
        return known ? Optional.of(last.stream().map(head -> head.extent).toList()) : Optional.empty();
    }

    /** Whether the words give just the heads of the columns, but in another order than the form's. */
    boolean isDisordered(List<Slot> words) {
        List<Integer> order = last(words, UnaryOperator.identity()).stream()
                .flatMap(head -> IntStream.range(0, block.width())
                        .filter(i -> isHead(head.text.toString(), block.column(i)))
                        .boxed())
                .toList();
        return order.size() == block.width()
                && order.stream().distinct().count() == order.size()
                && !order.stream().sorted().toList().equals(order);
    }

    /** As many heads as there are columns, from left to right: those on the right. */
    private List<Building> last(List<Slot> words, UnaryOperator<Extent> measure) {
        List<Building> heads = new ArrayList<>();
        for (Slot word : words) {
            if (!others.contains(word.plain())) {
                add(heads, word, measure.apply(word.extent()));
            }
        }
        heads.sort(Comparator.comparingDouble(head -> head.extent.left()));
        return heads.subList(Math.max(0, heads.size() - block.width()), heads.size());
    }

    /** A word that stands below two others joins them; then neither is a head any more. */
    private static void add(List<Building> heads, Slot word, Extent at) {
        Building joined = null;
        for (Building head : List.copyOf(heads)) {
            if (head.extent.overlaps(at) && joined == null) {
                head.text.append(word.plain());
                head.extent = head.extent.with(at);
                joined = head;
            } else if (head.extent.overlaps(at)) {
                joined.text.append(head.text);
                joined.extent = joined.extent.with(head.extent);
                heads.remove(head);
            }
        }
        if (joined == null) {
            heads.add(new Building(word, at));
        }
    }

    private static boolean isHead(String text, Column column) {
        return Stream.concat(Stream.of(column.label().zh()), column.variants().stream())
                .map(Plain::text)
                .anyMatch(text::equals);
    }
}
