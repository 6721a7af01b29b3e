package org.nianbao.document.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;

/** Opens pages of any content system, whole ones and parts. Nothing that they refer to is fetched. */
final class HtmlSource {

    /** Deeper than any page is; the parser cuts off what is deeper still. */
    static final int DEEPEST = 400;

    /** What is longer is no entry of a table; in characters. */
    private static final int LONGEST_ENTRY = 200;

    private static final Pattern SITE = Pattern.compile("[\\s]*[_|｜\\-–—].*", Pattern.DOTALL);

    private static final String IMPRINT = "script#nianbao-report[type=application/json]";

    private HtmlSource() {}

    static Source read(String markup) {
        MarkupScan scan = MarkupScan.of(markup);
        Document page = parse(markup);
        if (scan.isSevered() && scan.openBox() > 0) {
            dropOpenBox(page, scan.openBox());
        }
        Optional<String> imprint =
                Optional.ofNullable(page.selectFirst(IMPRINT)).map(Element::data);
        List<Piece> pieces = new ArrayList<>();
        // A page of ours shows its title, or has none.
        title(page).filter(title -> imprint.isEmpty()).ifPresent(title -> pieces.add(Line.of(title, "title")));
        pieces.addAll(Pieces.of(HtmlBlocks.of(page.body())));
        return new Source(SourceKind.HTML, pieces, scan.isSevered(), imprint);
    }

    /** The page's title without the names of column and site behind it, where it does not stand on the page as well. */
    private static Optional<String> title(Document page) {
        String title = SITE.matcher(page.title()).replaceFirst("").strip();
        return Optional.of(title)
                .filter(text -> text.endsWith("报告") || text.endsWith("年报"))
                .filter(text -> !bare(page.body().wholeText()).contains(bare(text)));
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s\\u00A0\\u3000]", "");
    }

    private static Document parse(String markup) {
        Parser parser = Parser.htmlParser();
        parser.setMaxDepth(DEEPEST + 10);
        return parser.parseInput(markup, "");
    }

    /** What stands in a box that the file's end cuts through may be half of a figure; a frame of the page stays. */
    private static void dropOpenBox(Document page, int depth) {
        Elements boxes = page.select("td, th");
        for (int i = boxes.size() - 1; i >= 0; i--) {
            Element box = boxes.get(i);
            if (depth(box) == depth) {
                if (box.selectFirst("table") == null && box.text().length() <= LONGEST_ENTRY) {
                    box.remove();
                }
                return;
            }
        }
    }

    private static long depth(Element box) {
        return box.parents().stream()
                .filter(above -> above.normalName().equals("table"))
                .count();
    }
}
