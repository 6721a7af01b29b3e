package org.nianbao.document.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Drops characters that are printed a second time upon themselves, as programs do for want of a bold font. */
final class Overprints {

    private static final double CELL = 4;

    private final Map<Bucket, List<Glyph>> kept = new HashMap<>();

    private record Bucket(String text, long column, long row) {}

    private Overprints() {}

    static List<Glyph> without(List<Glyph> glyphs) {
        Overprints overprints = new Overprints();
        return glyphs.stream()
                .filter(glyph -> glyph.isBlank() || overprints.isNew(glyph))
                .toList();
    }

    private boolean isNew(Glyph glyph) {
        long column = Math.round(glyph.left() / CELL);
        long row = Math.round(glyph.baseline() / CELL);
        for (long x = column - 1; x <= column + 1; x++) {
            for (long y = row - 1; y <= row + 1; y++) {
                if (kept.getOrDefault(new Bucket(glyph.text(), x, y), List.of()).stream()
                        .anyMatch(other -> isUpon(other, glyph))) {
                    return false;
                }
            }
        }
        kept.computeIfAbsent(new Bucket(glyph.text(), column, row), bucket -> new ArrayList<>())
                .add(glyph);
        return true;
    }

    private static boolean isUpon(Glyph one, Glyph other) {
        double reach = Math.min(CELL, 0.3 * Math.min(one.width(), other.width()));
        return Math.abs(one.left() - other.left()) <= reach && Math.abs(one.baseline() - other.baseline()) <= reach;
    }
}
