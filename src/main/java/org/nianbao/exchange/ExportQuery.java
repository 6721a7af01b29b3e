package org.nianbao.exchange;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.nianbao.figures.Scope;
import org.nianbao.ledger.LedgerState;
import org.nianbao.platform.http.Representation;
import org.nianbao.platform.http.YearRange;

/**
 * What an export is asked for.
 *
 * @param within the organization, or {@code null} for the whole register
 * @param scope or {@code null} for all
 * @param cells those to be written; empty for whole documents
 * @param after where an earlier attempt ended
 */
record ExportQuery(
        YearRange years,
        String within,
        Scope scope,
        List<ExportCell> cells,
        ExportFormat format,
        Optional<Checkpoint> after) {

    /** What a checkpoint is bound to beside {@code within}. */
    static String filter(YearRange years, Scope scope) {
        return years.text() + (scope == null ? "" : " " + scope.word());
    }

    String filter() {
        return filter(years, scope);
    }

    /** The opaque tag of the answer when the ledger has come so far: nothing else decides what is in it. */
    String tag(LedgerState state) {
        String told = String.join(
                "\n",
                state.epoch().toString(),
                String.valueOf(state.position()),
                String.valueOf(within),
                filter(),
                format.word(),
                cells.stream().map(ExportCell::pointer).toList().toString(),
                after.map(Checkpoint::text).orElse(""));
        return Representation.digest(told.getBytes(StandardCharsets.UTF_8));
    }
}
