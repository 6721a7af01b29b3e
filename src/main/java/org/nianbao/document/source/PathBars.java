package org.nianbao.document.source;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Finds bars in the paths that a page draws: straight strokes along an edge of the page, and filled shapes that are so thin
 * that they look like one. Word and its relatives draw the borders of tables in both ways.
 */
final class PathBars {

    private static final double CROOKED = 0.7;
    private static final double THIN = 3.5;

    private final Consumer<Rectangle2D> bars;
    private final List<List<Point2D>> subpaths = new ArrayList<>();

    PathBars(Consumer<Rectangle2D> bars) {
        this.bars = bars;
    }

    void moveTo(double x, double y) {
        List<Point2D> subpath = new ArrayList<>();
        subpath.add(new Point2D.Double(x, y));
        subpaths.add(subpath);
    }

    void lineTo(double x, double y) {
        if (subpaths.isEmpty()) {
            moveTo(x, y);
        } else {
            last().add(new Point2D.Double(x, y));
        }
    }

    void rectangle(Point2D... corners) {
        moveTo(corners[0].getX(), corners[0].getY());
        for (int corner = 1; corner < corners.length; corner++) {
            lineTo(corners[corner].getX(), corners[corner].getY());
        }
        close();
    }

    void close() {
        if (!subpaths.isEmpty()) {
            Point2D start = last().get(0);
            lineTo(start.getX(), start.getY());
        }
    }

    Point2D current() {
        return subpaths.isEmpty() ? null : last().get(last().size() - 1);
    }

    void stroke() {
        for (List<Point2D> subpath : subpaths) {
            for (int end = 1; end < subpath.size(); end++) {
                Rectangle2D bar = around(subpath.subList(end - 1, end + 1));
                if (Math.min(bar.getWidth(), bar.getHeight()) <= CROOKED) {
                    bars.accept(bar);
                }
            }
        }
    }

    void fill() {
        for (List<Point2D> subpath : subpaths) {
            Rectangle2D bar = around(subpath);
            if (Math.min(bar.getWidth(), bar.getHeight()) <= THIN) {
                bars.accept(bar);
            }
        }
    }

    void forget() {
        subpaths.clear();
    }

    private List<Point2D> last() {
        return subpaths.get(subpaths.size() - 1);
    }

    private static Rectangle2D around(List<Point2D> points) {
        Rectangle2D around =
                new Rectangle2D.Double(points.get(0).getX(), points.get(0).getY(), 0, 0);
        points.forEach(around::add);
        return around;
    }
}
