package org.nianbao.document.source;

/**
 * A character as it is printed on a page that is held upright, in points from the page's left and upper edge.
 *
 * @param text what it says; blank for a space
 * @param baseline the line that it stands on
 * @param size how tall it is
 */
record Glyph(String text, double left, double right, double baseline, double size) {

    double width() {
        return right - left;
    }

    double center() {
        return (left + right) / 2;
    }

    /** The height of its middle. */
    double middle() {
        return baseline - size * 0.35;
    }

    boolean isDigit() {
        return Character.isDigit(text.codePointAt(0));
    }

    boolean isBlank() {
        return text.isBlank();
    }
}
