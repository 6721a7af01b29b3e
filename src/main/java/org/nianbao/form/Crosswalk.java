package org.nianbao.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nianbao.language.Bilingual;

/**
 * How the cells of one form correspond to those of its successor.
 *
 * @param from the earlier form's id
 * @param to the later form's id
 * @param links every cell of both forms, each once
 */
public record Crosswalk(String from, String to, List<Link> links) {

    /**
     * What corresponds.
     *
     * @param from pointers in the earlier form; none for what the later one added
     * @param to pointers in the later form, to be added up; none for what it dropped
     * @param comparable whether a series may run through
     * @param because why it may not, or {@code null}
     */
    public record Link(List<String> from, List<String> to, boolean comparable, Bilingual because) {}

    static Crosswalk between(Form earlier, Form later, FormFile.CrosswalkEntry entry) {
        return new Builder(earlier, later, entry).build();
    }

    /** Expands a form file's entry to cells. */
    private record Builder(Form earlier, Form later, FormFile.CrosswalkEntry entry) {

        Crosswalk build() {
            List<Link> links = new ArrayList<>();
            earlier.cells().forEach(cell -> links.add(forward(cell)));
            List<String> reached =
                    links.stream().flatMap(link -> link.to().stream()).toList();
            requireOnce(reached);
            later.cells().stream()
                    .filter(cell -> !reached.contains(cell.pointer()))
                    .forEach(cell ->
                            links.add(new Link(List.of(), List.of(cell.pointer()), false, reason(cell.pointer()))));
            return new Crosswalk(earlier.id(), later.id(), List.copyOf(links));
        }

        private void requireOnce(List<String> reached) {
            Set<String> seen = new HashSet<>();
            for (String pointer : reached) {
                if (later.cell(pointer).isEmpty() || !seen.add(pointer)) {
                    throw new IllegalStateException("The crosswalk from " + earlier + " to " + later
                            + " reaches no cell, or one that it reached before, at " + pointer);
                }
            }
        }

        private Link forward(Cell cell) {
            String pointer = cell.pointer();
            Optional<List<String>> same = entry.same().stream()
                    .filter(prefix ->
                            under(pointer, prefix) && later.cell(pointer).isPresent())
                    .findFirst()
                    .map(prefix -> List.of(pointer));
            return same.or(() -> sum(pointer))
                    .map(to -> new Link(List.of(pointer), to, true, null))
                    .orElseGet(() -> new Link(List.of(pointer), List.of(), false, reason(pointer)));
        }

        private Optional<List<String>> sum(String pointer) {
            return entry.sums().stream()
                    .filter(sum -> under(pointer, sum.from()))
                    .findFirst()
                    .map(sum -> sum.to().stream()
                            .map(row -> row + pointer.substring(sum.from().length()))
                            .toList());
        }

        private Bilingual reason(String pointer) {
            return entry.notComparable().stream()
                    .filter(one -> under(pointer, one.prefix()))
                    .max(Comparator.comparingInt(one -> one.prefix().length()))
                    .map(FormFile.BreakEntry::because)
                    .orElseThrow(() -> new IllegalStateException(
                            "The crosswalk from " + earlier + " to " + later + " says nothing of " + pointer));
        }

        private static boolean under(String pointer, String prefix) {
            return pointer.equals(prefix) || pointer.startsWith(prefix + "/");
        }
    }
}
