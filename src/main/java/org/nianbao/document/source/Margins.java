package org.nianbao.document.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Drops what stands in the margins of pages and is no part of the text: page numbers and running heads. */
final class Margins {

    /** The share of a page's height that may be margin, above and below. */
    private static final double MARGIN = 0.12;

    /** A line that stands at the same place of so many pages is a running head. */
    private static final int RUNNING = 3;

    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");

    private static final Pattern DRESSED_NUMBER = Pattern.compile(
            "[-‐-―－─~·•]+\\d{1,3}[-‐-―－─~·•]+|第\\d{1,3}页([,，/]?共\\d{1,3}页)?|\\d{1,3}/\\d{1,3}|page\\d{1,3}(of\\d{1,3})?",
            Pattern.CASE_INSENSITIVE);

    private final List<PageText> pages;
    private final Map<Spot, Integer> spots = new HashMap<>();
    private final Map<Integer, Integer> shifts = new HashMap<>();

    /** A text at a height. */
    private record Spot(String text, long height) {}

    private Margins(List<PageText> pages) {
        this.pages = pages;
        for (int page = 0; page < pages.size(); page++) {
            for (TextLine line : pages.get(page).lines()) {
                if (isInMargin(line, pages.get(page).height())) {
                    note(line, page);
                }
            }
        }
    }

    /** The pages without what only runs along with them. */
    static List<PageText> without(List<PageText> pages) {
        Margins margins = new Margins(pages);
        return IntStream.range(0, pages.size()).mapToObj(margins::trimmed).toList();
    }

    private void note(TextLine line, int page) {
        spots.merge(spot(line), 1, Integer::sum);
        if (isNumber(line)) {
            shifts.merge(shift(line, page), 1, Integer::sum);
        }
    }

    private PageText trimmed(int page) {
        PageText all = pages.get(page);
        List<TextLine> lines = all.lines().stream()
                .filter(line -> !isInMargin(line, all.height()) || !runsAlong(line, page))
                .toList();
        return new PageText(all.tables(), lines, all.height());
    }

    private boolean runsAlong(TextLine line, int page) {
        return DRESSED_NUMBER.matcher(bare(line)).matches()
                || isNumber(line) && (shift(line, page) == 0 || shifts.get(shift(line, page)) > 1)
                || spots.get(spot(line)) >= RUNNING;
    }

    private static boolean isInMargin(TextLine line, double height) {
        return line.baseline() < MARGIN * height || line.baseline() > (1 - MARGIN) * height;
    }

    private static boolean isNumber(TextLine line) {
        return NUMBER.matcher(bare(line)).matches();
    }

    /** How far a number is from that of its page: all numbers of pages are equally far. */
    private static int shift(TextLine line, int page) {
        return Integer.parseInt(bare(line)) - page - 1;
    }

    private static Spot spot(TextLine line) {
        return new Spot(bare(line), Math.round(line.baseline() / 2));
    }

    private static String bare(TextLine line) {
        return line.text().replaceAll("\\s", "");
    }
}
