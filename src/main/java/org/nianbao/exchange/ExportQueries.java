package org.nianbao.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.nianbao.figures.Scope;
import org.nianbao.ledger.FeedCursors;
import org.nianbao.organization.Register;
import org.nianbao.platform.http.Cursor;
import org.nianbao.platform.http.Query;
import org.nianbao.platform.http.ReportYear;
import org.nianbao.platform.http.YearRange;
import org.nianbao.problem.ErrorCode;

/** Reads what an export is asked for. */
@ApplicationScoped
class ExportQueries {

    private final ExportCells cells;
    private final Register register;
    private final FeedCursors cursors;

    ExportQueries(ExportCells cells, Register register, FeedCursors cursors) {
        this.cells = cells;
        this.register = register;
        this.cursors = cursors;
    }

    /** What a query says wrongly goes to its errors. */
    ExportQuery read(Query query, ExportFormat format) {
        YearRange years = query.years("year").orElse(YearRange.ALL);
        Scope scope = query.oneOf("scope", Scope.WORDS).orElse(null);
        String within = query.text("within").orElse(null);
        if (within != null && !register.exists(within)) {
            query.errors().add("within", ErrorCode.UNKNOWN_ORGANIZATION, within);
        }
        return new ExportQuery(
                years, within, scope, cells(query, years, format), format, after(query, within, years, scope));
    }

    private List<ExportCell> cells(Query query, YearRange years, ExportFormat format) {
        List<ExportCell> all = format == ExportFormat.CSV ? cells.of(years) : List.of();
        return query.text("cells")
                .map(pointers -> cells.named(pointers, query.errors()))
                .orElse(all);
    }

    private Optional<Checkpoint> after(Query query, String within, YearRange years, Scope scope) {
        Optional<Cursor> cursor = query.after(Checkpoint.PARTS);
        if (cursor.isEmpty()) {
            return Optional.empty();
        }
        List<String> key = cursor.get().key();
        if (!key.get(1).equals(ExportQuery.filter(years, scope))) {
            query.errors().add("after", ErrorCode.NOT_A_CURSOR);
            return Optional.empty();
        }
        return ReportYear.in(cursor.get(), 2, query.errors())
                .filter(year -> cursors.read(key.get(0), within, query.errors()).isPresent())
                .map(year -> new Checkpoint(key.get(0), key.get(1), year, key.get(3)));
    }
}
