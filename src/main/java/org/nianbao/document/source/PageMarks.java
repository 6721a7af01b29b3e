package org.nianbao.document.source;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** The characters and bars that a page's content draws, in the page's own coordinates. */
final class PageMarks {

    /** Beyond this many bars it is a drawing, and no table. */
    private static final int BARS = 50_000;

    private final List<Mark> glyphs = new ArrayList<>();
    private final List<Rectangle2D> bars = new ArrayList<>();

    /**
     * A character.
     *
     * @param box the place it takes, from its baseline up
     * @param turns by how many quarter turns it is turned to the left
     */
    record Mark(String text, Rectangle2D box, int turns) {}

    void glyph(Mark mark) {
        glyphs.add(mark);
    }

    void bar(Rectangle2D bar) {
        if (bars.size() <= BARS) {
            bars.add(bar);
        }
    }

    List<Mark> glyphs() {
        return glyphs;
    }

    List<Rectangle2D> bars() {
        return bars.size() > BARS ? List.of() : bars;
    }
}
