package org.nianbao.document.source;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.nianbao.document.source.PageMarks.Mark;

/**
 * Holds a page so that most of its characters stand upright, whatever turn the page, its content or both were given, and
 * measures from its upper left corner.
 */
final class Upright {

    private final Rectangle2D paper;
    private final int turns;

    private Upright(Rectangle2D paper, int turns) {
        this.paper = paper;
        this.turns = turns;
    }

    static PrintedPage of(PageMarks marks, Rectangle2D paper) {
        List<Mark> onPaper = marks.glyphs().stream()
                .filter(mark ->
                        paper.contains(mark.box().getCenterX(), mark.box().getCenterY()))
                .toList();
        return new Upright(paper, turns(onPaper)).page(onPaper, marks.bars());
    }

    private static int turns(List<Mark> glyphs) {
        long[] counts = new long[4];
        glyphs.forEach(mark -> counts[mark.turns()]++);
        return IntStream.range(0, 4)
                .boxed()
                .max(Comparator.<Integer>comparingLong(turn -> counts[turn]).thenComparing(Comparator.reverseOrder()))
                .orElse(0);
    }

    private PrintedPage page(List<Mark> glyphs, List<Rectangle2D> bars) {
        List<Ruling> across = new ArrayList<>();
        List<Ruling> down = new ArrayList<>();
        for (Rectangle2D bar : bars) {
            Rectangle2D box = turned(bar);
            // A dot of a dotted line belongs to lines of either direction.
            if (box.getWidth() >= box.getHeight() * 0.8) {
                across.add(new Ruling(box.getCenterY(), box.getMinX(), box.getMaxX()));
            }
            if (box.getHeight() >= box.getWidth() * 0.8) {
                down.add(new Ruling(box.getCenterX(), box.getMinY(), box.getMaxY()));
            }
        }
        double height = turns % 2 == 0 ? paper.getHeight() : paper.getWidth();
        return new PrintedPage(glyphs.stream().map(this::glyph).toList(), across, down, height);
    }

    private Glyph glyph(Mark mark) {
        Rectangle2D box = turned(mark.box());
        return new Glyph(mark.text(), box.getMinX(), box.getMaxX(), box.getMaxY(), box.getHeight());
    }

    private Rectangle2D turned(Rectangle2D box) {
        double right = box.getMinX() - paper.getMinX();
        double left = paper.getMaxX() - box.getMaxX();
        double up = box.getMinY() - paper.getMinY();
        double down = paper.getMaxY() - box.getMaxY();
        return switch (turns) {
            case 1 -> new Rectangle2D.Double(up, right, box.getHeight(), box.getWidth());
            case 2 -> new Rectangle2D.Double(left, up, box.getWidth(), box.getHeight());
            case 3 -> new Rectangle2D.Double(down, left, box.getHeight(), box.getWidth());
            default -> new Rectangle2D.Double(right, down, box.getWidth(), box.getHeight());
        };
    }
}
