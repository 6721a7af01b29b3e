package org.nianbao.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nianbao.consistency.RollupNeighbour.ChangedSource;
import org.nianbao.consistency.RollupNeighbour.Compilation;
import org.nianbao.ledger.LedgerView;
import org.nianbao.ledger.Selection;
import org.nianbao.ledger.Source;

/** Tells which sources of a report are no longer those that would be added. */
@ApplicationScoped
class SourceChanges {

    private final Compilations compilations;
    private final Names names;

    SourceChanges(Compilations compilations, Names names) {
        this.compilations = compilations;
        this.names = names;
    }

    Compilation of(long report, Selection selection, LedgerView ledger) {
        Map<String, Source> pinned = byOrganization(compilations.sources(report));
        Map<String, Source> present = byOrganization(present(selection, ledger));
        Collection<String> all = new TreeSet<>(pinned.keySet());
        all.addAll(present.keySet());
        List<String> changed = all.stream()
                .filter(code -> !Objects.equals(revision(pinned, code), revision(present, code)))
                .toList();
        List<String> few = changed.stream().limit(RollupNeighbours.FEW).toList();
        Map<String, String> called = names.of(few, selection.year());
        return new Compilation(
                changed.size(),
                few.stream()
                        .map(code ->
                                new ChangedSource(called.get(code), revision(pinned, code), revision(present, code)))
                        .toList());
    }

    /** All of them: whoever compiles or compares needs no pages. */
    static List<Source> present(Selection selection, LedgerView ledger) {
        return ledger.sources(selection, ledger.present(), "", Integer.MAX_VALUE)
                .page();
    }

    private static Map<String, Source> byOrganization(List<Source> sources) {
        return sources.stream().collect(Collectors.toMap(Source::organization, Function.identity()));
    }

    private static Integer revision(Map<String, Source> sources, String organization) {
        return sources.containsKey(organization) ? sources.get(organization).revision() : null;
    }
}
