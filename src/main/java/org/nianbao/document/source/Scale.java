package org.nianbao.document.source;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** The places of a grid's lines along one side of it, where lines that lie close together are one. */
final class Scale {

    /** No row or column is as small as this; the two lines of a double border are as near. */
    private static final double CLOSE = 4;

    private final double[] places;

    private Scale(double[] places) {
        this.places = places;
    }

    static Scale of(DoubleStream lines) {
        List<Double> places = new ArrayList<>();
        double start = Double.NEGATIVE_INFINITY;
        for (double line : lines.sorted().toArray()) {
            if (line - start > CLOSE) {
                places.add(line);
                start = line;
            }
        }
        return new Scale(places.stream().mapToDouble(place -> place).toArray());
    }

    /** How many spaces there are between the lines. */
    int spaces() {
        return places.length - 1;
    }

    double place(int line) {
        return places[line];
    }

    double length() {
        return places[spaces()] - places[0];
    }

    double width(int space) {
        return places[space + 1] - places[space];
    }

    /** The line at a place, which is one of those that the scale was made of. */
    int line(double place) {
        int line = spaces();
        while (line > 0 && places[line] > place) {
            line--;
        }
        return line;
    }

    /** The space in which a place lies, or -1 outside. */
    int space(double place) {
        if (place < places[0] || place > places[spaces()]) {
            return -1;
        }
        return Math.min(line(place), spaces() - 1);
    }

    /** How much of a space a line covers. */
    double covered(int space, Ruling ruling) {
        double from = Math.max(places[space], ruling.from());
        double to = Math.min(places[space + 1], ruling.to());
        return Math.max(0, to - from) / width(space);
    }
}
