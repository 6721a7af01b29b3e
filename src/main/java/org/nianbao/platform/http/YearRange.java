package org.nianbao.platform.http;

import java.util.Optional;
import java.util.regex.Pattern;
import org.nianbao.problem.ErrorCode;
import org.nianbao.problem.Errors;

/** Report years, from the first to the last one. */
public record YearRange(int from, int to) {

    /** All there can be. */
    public static final YearRange ALL = new YearRange(ReportYear.FIRST, ReportYear.LAST);

    static final String TO = "..";

    private static final Pattern WRITTEN = Pattern.compile("([1-9][0-9]{3})\\.\\.([1-9][0-9]{3})");

    /** Reads two years with two dots between them, or adds an error and reads nothing. */
    static Optional<YearRange> read(String text, String pointer, Errors errors) {
        var parts = WRITTEN.matcher(text);
        if (parts.matches()) {
            YearRange range = new YearRange(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
            if (range.from <= range.to) {
                return Optional.of(range);
            }
        }
        errors.add(pointer, ErrorCode.NOT_YEARS);
        return Optional.empty();
    }

    /** As it is read. */
    public String text() {
        return from + TO + to;
    }
}
