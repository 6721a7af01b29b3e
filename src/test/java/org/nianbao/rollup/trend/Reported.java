package org.nianbao.rollup.trend;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.nianbao.Samples;
import org.nianbao.figures.ReportDocument;

/** Figures of years, as they come out of published reports. */
final class Reported {

    private Reported() {}

    static YearFigures of(JsonNode document) {
        return of(Samples.read(document));
    }

    static YearFigures of(ReportDocument report) {
        return of(report, "own");
    }

    static YearFigures of(ReportDocument report, String scope) {
        BigDecimal[] values = report.figures().values();
        Set<Integer> notApplicable =
                Arrays.stream(report.figures().notApplicable()).boxed().collect(Collectors.toSet());
        notApplicable.forEach(position -> values[position] = BigDecimal.ZERO);
        long[] blanks =
                Arrays.stream(values).mapToLong(value -> value == null ? 1 : 0).toArray();
        return new YearFigures(
                report.form(), values, blanks, notApplicable, new YearFigures.Source(1, scope, null, null, null, 0L));
    }
}
