package org.nianbao.document.source;

/**
 * A straight line along one edge of the page, in points.
 *
 * @param at where it lies across its direction: the height of a horizontal line, the left distance of a vertical one
 * @param from where it begins along its direction
 * @param to where it ends
 */
record Ruling(double at, double from, double to) {

    double length() {
        return to - from;
    }
}
