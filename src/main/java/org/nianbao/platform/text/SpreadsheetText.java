package org.nianbao.platform.text;

/** Texts from outside in tables that spreadsheets open. */
public final class SpreadsheetText {

    /** What a spreadsheet would take for a formula if a text began with it. */
    private static final String FORMULA = "=+-@\t\r";

    private SpreadsheetText() {}

    /** A spreadsheet computes what begins like a formula; behind an apostrophe it is text. */
    public static String defused(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
