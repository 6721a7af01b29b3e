package org.nianbao.document.reading;

/**
 * Where something stands across a page: in points, or in columns of a text whose lines were laid out. Some programs count
 * a Chinese character as two of these columns, some as one.
 *
 * @param page which page it is
 * @param exact whether it is measured in points
 * @param left where it begins
 * @param right where it ends
 * @param wideBefore how many Chinese characters stand on the line before it
 * @param wide how many it has itself
 */
record Extent(int page, boolean exact, double left, double right, int wideBefore, int wide) {

    /** The same in columns of which a Chinese character takes only one. */
    Extent narrow() {
        return new Extent(page, exact, left - wideBefore, right - wideBefore - wide, 0, 0);
    }

    boolean overlaps(Extent other) {
        return left < other.right && other.left < right;
    }

    Extent with(Extent other) {
        return new Extent(page, exact, Math.min(left, other.left), Math.max(right, other.right), 0, 0);
    }
}
