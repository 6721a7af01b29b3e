package org.nianbao.rollup;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nianbao.form.Cell;
import org.nianbao.form.Form;
import org.nianbao.ledger.Extent;
import org.nianbao.ledger.Selection;
import org.nianbao.platform.http.Query;
import org.nianbao.problem.ErrorCode;

/**
 * What somebody wants to have added up.
 *
 * @param form that of the year; nothing for a year before the first form
 * @param asOf the moment; nothing for the present one
 */
record Asked(
        String organization,
        int year,
        Optional<Form> form,
        Extent extent,
        Basis basis,
        Stage stage,
        Optional<Instant> asOf) {

    /**
     * Reads it from a query; what is wrong goes to its errors.
     *
     * @param latest the last moment that can be asked for
     */
    static Asked read(String organization, int year, Optional<Form> form, Query query, Instant latest) {
        Stage stage = query.oneOf("stage", Stage.WORDS).orElse(Stage.PUBLISHED);
        Optional<Instant> asOf = query.instant("asOf");
        if (asOf.filter(latest::isBefore).isPresent()) {
            query.errors().add("asOf", ErrorCode.MOMENT_TO_COME);
        }
        if (asOf.isPresent() && stage == Stage.APPROVED) {
            query.errors().add("asOf", ErrorCode.NOT_TOGETHER, "stage=approved");
        }
        return new Asked(
                organization,
                year,
                form,
                query.oneOf("extent", Extent.WORDS).orElse(Extent.REGION),
                query.oneOf("basis", Basis.WORDS).orElse(Basis.UNITS),
                stage,
                asOf);
    }

    /** The cells that a query names, one by one or all below a pointer, or all where it names none. */
    Set<Cell> cells(Query query) {
        Set<Cell> cells = new LinkedHashSet<>();
        Optional<String> names = query.text("cells");
        for (String pointer : names.map(text -> text.split(",", -1)).orElse(new String[0])) {
            List<Cell> found =
                    form.stream().flatMap(known -> known.cellsAt(pointer)).toList();
            cells.addAll(found);
            if (found.isEmpty()) {
                query.errors().add("cells", ErrorCode.NO_SUCH_PLACE, pointer);
            }
        }
        form.filter(known -> names.isEmpty()).ifPresent(known -> cells.addAll(known.cells()));
        return cells;
    }

    /** The same as the ledger takes it. */
    Selection selection(Approved.Found approved) {
        return new Selection(
                organization,
                year,
                extent,
                form.map(Form::id).orElse(null),
                basis == Basis.REPORTED,
                approved.drafts());
    }

    /** What tells this from anything else that can be asked for. */
    String text() {
        return String.join(".", organization, String.valueOf(year), extent.word(), basis.word(), stage.word());
    }
}
