package org.nianbao.platform.http;

import java.util.Optional;
import java.util.regex.Pattern;
import org.nianbao.problem.ErrorCode;
import org.nianbao.problem.Errors;

/** The year in an address: four digits, so that every report has one address. What is none is not found. */
public record ReportYear(int value) {

    public static final int FIRST = 1000;
    public static final int LAST = 9999;

    private static final Pattern WRITTEN = Pattern.compile("[1-9][0-9]{3}");

    /** Reads a path segment; JAX-RS answers 404 to the exception. */
    public static ReportYear fromString(String segment) {
        if (!isWritten(segment)) {
            throw new IllegalArgumentException("Not a year: " + segment);
        }
        return new ReportYear(Integer.parseInt(segment));
    }

    /** The year that a part of a cursor is, or an error and nothing. */
    public static Optional<Integer> in(Cursor cursor, int part, Errors errors) {
        Optional<Integer> year = Optional.of(cursor.key().get(part))
                .filter(ReportYear::isWritten)
                .map(Integer::valueOf);
        if (year.isEmpty()) {
            errors.add("after", ErrorCode.NOT_A_CURSOR);
        }
        return year;
    }

    private static boolean isWritten(String text) {
        return WRITTEN.matcher(text).matches();
    }
}
