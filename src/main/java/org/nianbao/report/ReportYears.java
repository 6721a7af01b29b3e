package org.nianbao.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.nianbao.form.Form;
import org.nianbao.form.FormCatalogue;
import org.nianbao.platform.time.Calendar;
import org.nianbao.problem.ErrorCode;
import org.nianbao.problem.Errors;

/** The years for which reports can stand on the desk: those that have begun and that a form is for. */
@ApplicationScoped
class ReportYears {

    private final FormCatalogue forms;
    private final Calendar calendar;

    ReportYears(FormCatalogue forms, Calendar calendar) {
        this.forms = forms;
        this.calendar = calendar;
    }

    /** The form of a year, or an error and nothing. */
    Optional<Form> form(int year, String pointer, Errors errors) {
        if (year > calendar.today().getYear()) {
            errors.add(pointer, ErrorCode.YEAR_TO_COME, String.valueOf(year));
            return Optional.empty();
        }
        Optional<Form> form = forms.forYear(year);
        if (form.isEmpty()) {
            errors.add(pointer, ErrorCode.NO_FORM_FOR_YEAR, String.valueOf(year));
        }
        return form;
    }
}
