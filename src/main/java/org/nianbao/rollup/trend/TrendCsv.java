package org.nianbao.rollup.trend;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.nianbao.language.Language;
import org.nianbao.platform.text.SpreadsheetText;

/** A trend as a table, one line for each value (RFC 4180, UTF-8 without a byte order mark). */
final class TrendCsv {

    private static final String END_OF_LINE = "\r\n";

    private final Trend trend;
    private final Language language;
    private final StringBuilder out = new StringBuilder();

    TrendCsv(Trend trend, Language language) {
        this.trend = trend;
        this.language = language;
    }

    byte[] write() {
        line("organization,name,year,extent,measure,label,unit,value,numerator,denominator,blank,reason,form"
                .split(","));
        trend.cells().forEach(this::write);
        trend.rates().forEach(this::write);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void write(Trend.CellSeries series) {
        series.points()
                .forEach(point -> line(
                        trend.organization(),
                        SpreadsheetText.defused(trend.name()),
                        String.valueOf(point.year()),
                        trend.extent().word(),
                        series.cell(),
                        SpreadsheetText.defused(series.label().in(language)),
                        SpreadsheetText.defused(series.unit().in(language)),
                        number(point.value()),
                        "",
                        "",
                        String.valueOf(point.blank()),
                        reason(point.reason()),
                        form(point.form())));
    }

    private void write(Trend.RateSeries series) {
        series.points()
                .forEach(point -> line(
                        trend.organization(),
                        SpreadsheetText.defused(trend.name()),
                        String.valueOf(point.year()),
                        trend.extent().word(),
                        series.rate(),
                        SpreadsheetText.defused(series.label().in(language)),
                        "",
                        number(point.value()),
                        number(point.numerator()),
                        number(point.denominator()),
                        String.valueOf(point.blank()),
                        reason(point.reason()),
                        form(point.form())));
    }

    private void line(String... values) {
        out.append(Arrays.stream(values).map(TrendCsv::quoted).collect(Collectors.joining(",")))
                .append(END_OF_LINE);
    }

    private static String quoted(String value) {
        boolean plain = value.chars().noneMatch(character -> "\",\r\n".indexOf(character) >= 0);
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }

    private static String number(BigDecimal value) {
        return value == null ? "" : value.toPlainString();
    }

    private static String reason(Gap reason) {
        return reason == null ? "" : reason.word();
    }

    private static String form(String form) {
        return form == null ? "" : form;
    }
}
