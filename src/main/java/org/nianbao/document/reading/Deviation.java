package org.nianbao.document.reading;

import org.nianbao.language.Bilingual;

/**
 * A departure from the official layout.
 *
 * @param pointer what of the form it is about
 * @param place where it stands in the file, or empty
 * @param printed what is printed there
 * @param expected what the official layout has there, or what the sender says; or empty
 */
public record Deviation(Kind kind, String pointer, String place, String printed, String expected) {

    /** The kinds of departures. */
    public enum Kind {
        LABEL_DIFFERS("label-differs", new Bilingual("标签与统一格式不同", "a label is not the official one")),
        HEADING_DIFFERS("heading-differs", new Bilingual("标题与统一格式不同", "a heading is not the official one")),
        SECTION_MISSING("section-missing", new Bilingual("缺少这一部分", "a section is missing")),
        ROW_MISSING("row-missing", new Bilingual("缺少这一行", "a row is missing")),
        ROW_ADDED("row-added", new Bilingual("多出统一格式没有的行", "a row that the form does not have")),
        ROW_UNDIVIDED("row-undivided", new Bilingual("应分列的各行合为一行", "rows that the form divides stand as one")),
        COLUMN_ADDED("column-added", new Bilingual("多出统一格式没有的列", "a column that the form does not have")),
        UNIT_DIFFERS("unit-differs", new Bilingual("单位与统一格式不同", "a unit is not the official one")),
        TOLD_OTHERWISE("told-otherwise", new Bilingual("与上传时所述不同", "it is not what the sender says"));

        private final String word;
        private final Bilingual text;

        Kind(String word, Bilingual text) {
            this.word = word;
            this.text = text;
        }

        public String word() {
            return word;
        }

        public Bilingual text() {
            return text;
        }
    }
}
