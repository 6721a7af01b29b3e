package org.nianbao.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nianbao.language.Bilingual;

/**
 * What a cell of one form is in another, by the crosswalks of all forms between them.
 *
 * @param cells to be added up; none where nothing compares
 * @param because why nothing does, or {@code null}
 */
public record Counterpart(List<Cell> cells, Bilingual because) {

    private static final Bilingual NO_CROSSWALK =
            new Bilingual("%s年表与%s年表之间没有对照关系。", "There is no crosswalk between the forms of %s and %s.");
    private static final Bilingual PART_OF_A_SUM =
            new Bilingual("%s年表不分列，只有合计：%s。", "The form of %s does not tell these apart, it only has their sum: %s.");

    /** Where a cell of {@code home} is found in {@code other}. */
    public static Counterpart of(Cell cell, Form home, Form other, FormCatalogue forms) {
        List<Form> all = forms.all();
        int at = all.indexOf(home);
        int step = Integer.signum(all.indexOf(other) - at);
        List<String> pointers = List.of(cell.pointer());
        for (; all.get(at) != other; at += step) {
            Step passed = pass(pointers, all.get(at), all.get(at + step), forms);
            if (passed.because != null) {
                return new Counterpart(List.of(), passed.because);
            }
            pointers = passed.pointers;
        }
        return new Counterpart(
                pointers.stream()
                        .map(pointer -> other.cell(pointer).orElseThrow())
                        .toList(),
                null);
    }

    /** Whether a series may run through. */
    public boolean isComparable() {
        return because == null;
    }

    /** What is left after one crosswalk, or why nothing is. */
    private record Step(List<String> pointers, Bilingual because) {}

    private static Step pass(List<String> pointers, Form from, Form to, FormCatalogue forms) {
        Optional<Crosswalk> later = crosswalk(from, to, forms);
        return later.map(crosswalk -> forward(pointers, crosswalk))
                .or(() -> crosswalk(to, from, forms).map(crosswalk -> back(pointers, crosswalk)))
                .orElseGet(() -> new Step(List.of(), NO_CROSSWALK.with(from.id(), to.id())));
    }

    private static Optional<Crosswalk> crosswalk(Form earlier, Form later, FormCatalogue forms) {
        return forms.crosswalks().stream()
                .filter(one -> one.from().equals(earlier.id()) && one.to().equals(later.id()))
                .findFirst();
    }

    private static Step forward(List<String> pointers, Crosswalk crosswalk) {
        List<String> found = new ArrayList<>();
        for (Crosswalk.Link link : crosswalk.links()) {
            if (pointers.stream().anyMatch(link.from()::contains)) {
                if (!link.comparable()) {
                    return new Step(List.of(), link.because());
                }
                found.addAll(link.to());
            }
        }
        return new Step(found, null);
    }

    private static Step back(List<String> pointers, Crosswalk crosswalk) {
        Set<String> wanted = new HashSet<>(pointers);
        List<String> found = new ArrayList<>();
        for (Crosswalk.Link link : crosswalk.links()) {
            if (link.to().stream().anyMatch(wanted::contains)) {
                if (!link.comparable()) {
                    return new Step(List.of(), link.because());
                }
                if (!wanted.containsAll(link.to())) {
                    return new Step(List.of(), PART_OF_A_SUM.with(crosswalk.from(), String.join(" + ", link.from())));
                }
                found.addAll(link.from());
            }
        }
        return new Step(found, null);
    }
}
