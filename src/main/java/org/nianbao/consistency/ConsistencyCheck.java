package org.nianbao.consistency;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.nianbao.figures.ReportDocument;
import org.nianbao.form.FormCatalogue;

/** Checks reports by the rules of their forms. */
@Singleton
public final class ConsistencyCheck {

    private final Map<String, RuleBook> books;

    public ConsistencyCheck(FormCatalogue forms) {
        this.books = RuleBook.all(forms);
    }

    /** Judges a report by itself; rules that hold it against others are not assessed. */
    public CheckResult check(ReportDocument report) {
        return check(report, Neighbours.NONE);
    }

    /** Judges a report beside its neighbours. */
    public CheckResult check(ReportDocument report, Neighbours neighbours) {
        return books.get(report.form().id()).check(report, neighbours);
    }

    Optional<RuleBook> book(String form) {
        return Optional.ofNullable(books.get(form));
    }
}
