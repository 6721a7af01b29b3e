package org.nianbao.rollup.trend;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.nianbao.form.Form;
import org.nianbao.form.FormCatalogue;
import org.nianbao.language.Bilingual;
import org.nianbao.platform.http.Query;
import org.nianbao.platform.http.ReportYear;
import org.nianbao.platform.json.Vocabulary;
import org.nianbao.platform.time.Calendar;
import org.nianbao.problem.ErrorCode;
import org.nianbao.problem.Errors;

/** Reads what a caller wants to see. */
@ApplicationScoped
class TrendQuestions {

    static final String[] PARAMETERS = {"cells", "rates", "from", "to", "extent", "siblings", "year", "format"};

    private static final int MOST_YEARS = 30;
    private static final int USUAL_YEARS = 10;
    private static final int MOST_CELLS = 50;
    private static final Vocabulary<Boolean> YES_OR_NO = new Vocabulary<>(Map.of("true", true, "false", false));
    private static final Bilingual TOO_LONG =
            new Bilingual("最多 %s 个年份，且不早于起始年份", "At most %s years, and none before the first one");
    private static final Bilingual OUTSIDE = new Bilingual("应在所问的年份之内", "Expected is one of the years asked for");
    private static final Bilingual WITHOUT_SIBLINGS =
            new Bilingual("只用于 siblings=true", "This goes with siblings=true");

    private final FormCatalogue forms;
    private final Dictionary dictionary;
    private final Calendar calendar;

    TrendQuestions(FormCatalogue forms, Dictionary dictionary, Calendar calendar) {
        this.forms = forms;
        this.dictionary = dictionary;
        this.calendar = calendar;
    }

    /** The question in a query, or errors in it. */
    TrendQuestion read(Query query) {
        OptionalInt first = query.integer("from", ReportYear.FIRST, ReportYear.LAST);
        OptionalInt last = query.integer("to", ReportYear.FIRST, ReportYear.LAST);
        int to = last.orElseGet(() -> Math.max(calendar.today().getYear() - 1, first.orElse(ReportYear.FIRST)));
        int from = first.orElseGet(() -> usualFirst(to));
        if (from > to || to - from >= MOST_YEARS) {
            query.errors().add("to", ErrorCode.INCONSISTENT_PERIOD, TOO_LONG.with(MOST_YEARS));
        }
        boolean siblings = query.oneOf("siblings", YES_OR_NO).orElse(false);
        OptionalInt year = year(query, from, to, siblings);
        TrendExtent extent = query.oneOf("extent", TrendExtent.WORDS).orElse(TrendExtent.OWN);
        Optional<List<RateMeasure>> rates = rates(query);
        Optional<List<CellMeasure>> cells = cells(query, from, to);
        boolean usual = rates.isEmpty() && cells.isEmpty();
        return new TrendQuestion(
                extent,
                from,
                to,
                cells.orElseGet(() -> usual ? usualCells(from, to) : List.of()),
                rates.orElseGet(() -> usual ? dictionary.allRates() : List.of()),
                siblings,
                year);
    }

    /** Ten years, but none before there was a form. */
    private int usualFirst(int to) {
        return Math.min(
                to, Math.max(to - USUAL_YEARS + 1, forms.all().get(0).years().from()));
    }

    private static OptionalInt year(Query query, int from, int to, boolean siblings) {
        OptionalInt year = query.integer("year", ReportYear.FIRST, ReportYear.LAST);
        if (year.isPresent() && !siblings) {
            query.errors().add("year", ErrorCode.INCONSISTENT_PERIOD, WITHOUT_SIBLINGS);
        } else if (year.isPresent() && (year.getAsInt() < from || year.getAsInt() > to)) {
            query.errors().add("year", ErrorCode.INCONSISTENT_PERIOD, OUTSIDE);
        }
        return year;
    }

    private Optional<List<RateMeasure>> rates(Query query) {
        return query.text("rates").map(text -> {
            List<RateMeasure> found = new ArrayList<>();
            for (String id : words(text, "rates", query.errors())) {
                dictionary.rates().find(id, "rates", query.errors()).ifPresent(found::add);
            }
            return found;
        });
    }

    private Optional<List<CellMeasure>> cells(Query query, int from, int to) {
        return query.text("cells").map(text -> cells(words(text, "cells", query.errors()), from, to, query.errors()));
    }

    private List<CellMeasure> cells(Collection<String> pointers, int from, int to, Errors errors) {
        if (pointers.size() > MOST_CELLS) {
            errors.add("cells", ErrorCode.TOO_MANY, MOST_CELLS, pointers.size());
            return List.of();
        }
        Set<Form> among = formsOf(from, to);
        List<CellMeasure> found = new ArrayList<>();
        for (String pointer : pointers) {
            CellMeasure.find(pointer, among, forms)
                    .ifPresentOrElse(found::add, () -> errors.add("cells", ErrorCode.NO_SUCH_PLACE, pointer));
        }
        return found;
    }

    private static Collection<String> words(String text, String parameter, Errors errors) {
        Set<String> words = new LinkedHashSet<>();
        Arrays.stream(text.split(",", -1)).map(String::strip).forEach(word -> {
            if (!words.add(word)) {
                errors.add(parameter, ErrorCode.DUPLICATE, word);
            }
        });
        return words;
    }

    /** The forms of these years; of years before the first form, that one. */
    private Set<Form> formsOf(int from, int to) {
        Set<Form> found = new LinkedHashSet<>();
        IntStream.rangeClosed(from, Math.min(to, from + MOST_YEARS))
                .forEach(year -> forms.forYear(year).ifPresent(found::add));
        return found.isEmpty() ? Set.of(forms.all().get(0)) : found;
    }

    private List<CellMeasure> usualCells(int from, int to) {
        return formsOf(from, to).stream()
                .reduce((earlier, later) -> later)
                .map(dictionary::usualCells)
                .orElse(List.of());
    }
}
