package org.nianbao.document.source;

import java.util.Optional;
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
        return new Source(SourceKind.HTML, Pieces.of(HtmlBlocks.of(page.body())), scan.isSevered(), imprint);
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
