package org.nianbao.document.reading;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.nianbao.document.source.SourceKind;
import org.nianbao.figures.ReportDocument;
import org.nianbao.figures.Scope;

/**
 * What stands before the first section, and what a report does not print but means by its title: whose it is, of which
 * year, and whose doings it counts.
 */
final class ReconciledHead {

    private final Reading visible;
    private final ReportDocument seen;
    private final ReportDocument embedded;
    private final boolean titled;
    private final boolean introduced;

    ReconciledHead(Reading visible, ReportDocument embedded) {
        this.visible = visible;
        this.seen = visible.document();
        this.embedded = embedded;
        boolean whole = joined(seen).equals(joined(embedded));
        this.titled = whole
                || Seen.of(seen.title())
                        .joined()
                        .equals(Seen.of(embedded.title()).joined());
        this.introduced = whole || Seen.same(seen.preamble(), embedded.preamble());
    }

    /** Nobody can tell for sure where an unusual title ends. */
    private static String joined(ReportDocument document) {
        return Seen.of(List.of(document.title(), document.preamble())).joined();
    }

    String title() {
        return titled ? embedded.title() : seen.title();
    }

    String preamble() {
        return introduced ? embedded.preamble() : seen.preamble();
    }

    Scope scope() {
        return isSameReport() ? embedded.scope() : seen.scope();
    }

    String organization() {
        return isSameReport() ? embedded.organization() : seen.organization();
    }

    Optional<String> code() {
        return isSameReport() ? Optional.ofNullable(embedded.organization()) : visible.code();
    }

    int year() {
        return isSameReport() ? embedded.year() : seen.year();
    }

    OptionalInt knownYear() {
        return isSameReport() ? OptionalInt.of(embedded.year()) : visible.year();
    }

    /** A workbook shows code and year in cells of their own. */
    private boolean isSameReport() {
        boolean sheet = visible.kind() == SourceKind.XLSX;
        boolean sameYear = !sheet || visible.year().orElse(embedded.year()) == embedded.year();
        boolean sameCode =
                visible.code().isEmpty() || Objects.equals(visible.code().get(), embedded.organization());
        return titled && sameYear && sameCode;
    }
}
