package org.nianbao.document.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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

    /**
     * This scale and another of the same extent as one, where one of them has all the lines of the other.
     */
    Optional<Scale> joined(Scale other) {
        Scale joint = of(DoubleStream.concat(DoubleStream.of(places), DoubleStream.of(other.places)));
        boolean sameEnds = Math.abs(places[0] - other.places[0]) <= CLOSE
                && Math.abs(places[spaces()] - other.places[other.spaces()]) <= CLOSE;
        return Optional.of(joint).filter(scale -> sameEnds && scale.spaces() == Math.max(spaces(), other.spaces()));
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
        int line = Arrays.binarySearch(places, place);
        return line >= 0 ? line : Math.max(0, -line - 2);
    }

    /** The line that is nearest to a place. */
    int nearest(double place) {
        int line = line(place);
        boolean next = line < spaces() && places[line + 1] - place < place - places[line];
        return next ? line + 1 : line;
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
