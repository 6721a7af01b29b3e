package org.nianbao.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.nianbao.ledger.AsOf;
import org.nianbao.ledger.LedgerView;
import org.nianbao.ledger.LedgerView.Sources;
import org.nianbao.ledger.Source;

/** Lists what is in a roll-up. */
@ApplicationScoped
class SourceLists {

    private static final String REVISION = "/api/v1/publications/%s/%s/revisions/%s";

    private final Approved approved;
    private final Names names;

    SourceLists(Approved approved, Names names) {
        this.approved = approved;
        this.names = names;
    }

    /**
     * A page of at most {@code limit} items.
     *
     * @param cursor where it begins, if it is not the first one
     */
    SourcePage read(Asked asked, Optional<SourceCursor> cursor, int limit, LedgerView ledger) {
        AsOf at =
                cursor.map(SourceCursor::moment).or(asked::asOf).map(ledger::at).orElseGet(ledger::present);
        String after = cursor.map(SourceCursor::after).orElse("");
        Approved.Found drafts = approved.find(asked);
        Sources sources = ledger.sources(asked.selection(drafts), at, after, limit + 1);
        String state = drafts.tag(sources.drafts());
        cursor.ifPresent(given -> given.requireValid(ledger.state(), state));
        List<Source> found = merge(sources, after, limit + 1);
        List<Source> page = found.subList(0, Math.min(limit, found.size()));
        Map<String, String> called =
                names.of(page.stream().map(Source::organization).toList(), asked.year());
        String next = found.size() <= limit
                ? null
                : new SourceCursor(
                                page.get(limit - 1).organization(),
                                at.moment(),
                                ledger.state().epoch().toString(),
                                state)
                        .text(asked);
        return new SourcePage(
                at.moment(),
                page.stream().map(source -> item(source, called, asked.year())).toList(),
                next);
    }

    /** Published and approved ones in one order. */
    private static List<Source> merge(Sources sources, String after, int most) {
        Stream<Source> drafts = sources.drafts().stream()
                .filter(code -> code.compareTo(after) > 0)
                .map(code -> new Source(code, null, null));
        return Stream.concat(sources.page().stream(), drafts)
                .sorted(Comparator.comparing(Source::organization))
                .limit(most)
                .toList();
    }

    private static SourcePage.Item item(Source source, Map<String, String> called, int year) {
        String url = source.revision() == null
                ? null
                : REVISION.formatted(source.organization(), String.valueOf(year), source.revision());
        return new SourcePage.Item(
                source.organization(), called.get(source.organization()), source.revision(), source.sha256(), url);
    }
}
