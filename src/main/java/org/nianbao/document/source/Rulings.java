package org.nianbao.document.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts lines together from the pieces in which they are drawn: cell by cell, in dashes or in dots. */
final class Rulings {

    /** Pieces this far apart along the line are one line. */
    private static final double DASH = 4;

    /** Pieces this far apart across it are, too. */
    private static final double CROOKED = 1;

    /** Shorter ones are dots, strokes of characters and the like. */
    private static final double SHORT = 5;

    private Rulings() {}

    /** Whole lines, ordered by where they lie. */
    static List<Ruling> joined(List<Ruling> pieces) {
        List<Ruling> ordered = new ArrayList<>(pieces);
        ordered.sort(Comparator.comparingDouble(Ruling::at));
        List<Ruling> joined = new ArrayList<>();
        int start = 0;
        for (int end = 1; end <= ordered.size(); end++) {
            if (end == ordered.size()
                    || ordered.get(end).at() - ordered.get(start).at() > CROOKED) {
                joinLevel(ordered.subList(start, end), joined);
                start = end;
            }
        }
        return joined;
    }

    private static void joinLevel(List<Ruling> level, List<Ruling> joined) {
        List<Ruling> along = new ArrayList<>(level);
        along.sort(Comparator.comparingDouble(Ruling::from));
        Ruling line = null;
        for (Ruling piece : along) {
            if (line != null && piece.from() <= line.to() + DASH) {
                line = new Ruling(line.at(), line.from(), Math.max(line.to(), piece.to()));
            } else {
                keep(line, joined);
                line = piece;
            }
        }
        keep(line, joined);
    }

    private static void keep(Ruling line, List<Ruling> joined) {
        if (line != null && line.length() >= SHORT) {
            joined.add(line);
        }
    }
}
