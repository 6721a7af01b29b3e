package org.nianbao.platform.http;

import java.util.regex.Pattern;

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

    /** Whether a text is a year as addresses write it. */
    public static boolean isWritten(String text) {
        return WRITTEN.matcher(text).matches();
    }
}
