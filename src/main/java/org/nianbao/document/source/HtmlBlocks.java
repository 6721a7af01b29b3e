package org.nianbao.document.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Reads the paragraphs and tables of a page as a browser without scripts would show them. */
final class HtmlBlocks {

    /** Never seen, or no part of what the page says; what is struck out does not count either. */
    private static final Set<String> UNSEEN = Set.of(
            "script",
            "style",
            "noscript",
            "head",
            "template",
            "iframe",
            "object",
            "svg",
            "select",
            "button",
            "textarea",
            "del",
            "s",
            "strike",
            "rt",
            "rp");

    /** Fields of forms that show what is filled in. */
    private static final Set<String> FIELDS = Set.of("", "text", "number");

    /** Elements that stand on lines of their own, with an empty line where they hold nothing. */
    private static final Set<String> PARAGRAPHS = Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "pre");

    /** The parser counts these among the blocks. */
    private static final Set<String> INLINE = Set.of("ins", "map");

    private static final Pattern ABSENT = Pattern.compile("display\\s*:\\s*none", Pattern.CASE_INSENSITIVE);
    private static final Pattern BLANKED =
            Pattern.compile("visibility\\s*:\\s*hidden|line-through", Pattern.CASE_INSENSITIVE);
    private static final Pattern BLOCK =
            Pattern.compile("display\\s*:\\s*(block|flex|grid|list-item)", Pattern.CASE_INSENSITIVE);
    private static final Pattern RAISED =
            Pattern.compile("vertical-align\\s*:\\s*(super|sub|text-top)|mso-text-raise", Pattern.CASE_INSENSITIVE);
    private static final Pattern NOTE = Pattern.compile("#_(ftn|edn)");
    private static final Pattern PREFORMATTED = Pattern.compile("white-space\\s*:\\s*pre", Pattern.CASE_INSENSITIVE);

    private final List<Block> blocks = new ArrayList<>();
    private final ParagraphText text = new ParagraphText();

    private HtmlBlocks() {}

    /** The content of an element, but not the element itself. */
    static List<Block> of(Element element) {
        return of(element, 0);
    }

    static List<Block> of(Element element, int depth) {
        HtmlBlocks found = new HtmlBlocks();
        if (!isBlanked(element)) {
            found.children(element, depth, isPreformatted(element));
        }
        found.endParagraph(false);
        return found.blocks;
    }

    /** Whether an element takes no place at all. */
    static boolean isAbsent(Element element) {
        return UNSEEN.contains(element.normalName())
                || element.hasAttr("hidden")
                || ABSENT.matcher(element.attr("style")).find();
    }

    /** Whether the content of an element is not seen or struck out, while a box of a table keeps its place. */
    private static boolean isBlanked(Element element) {
        return BLANKED.matcher(element.attr("style")).find();
    }

    private void children(Node parent, int level, boolean preformatted) {
        if (level > HtmlSource.DEEPEST) {
            throw Refusal.TOO_DEEP.because();
        }
        Refusal.stopIfInterrupted();
        for (Node child = parent.firstChild(); child != null; child = child.nextSibling()) {
            if (child instanceof TextNode run) {
                add(run.getWholeText(), preformatted);
            } else if (child instanceof Element element && !isAbsent(element) && !isBlanked(element)) {
                element(element, level + 1, preformatted);
            }
        }
    }

    private void add(String run, boolean preformatted) {
        if (preformatted) {
            text.exact(run);
        } else {
            text.flow(run);
        }
    }

    private void element(Element element, int level, boolean preformatted) {
        switch (element.normalName()) {
            case "br" -> text.lineBreak();
            case "input" -> text.flow(typed(element));
            case "table" -> {
                endParagraph(false);
                blocks.addAll(HtmlTable.read(element, level));
            }
            case "sup", "sub" -> {
                text.raised();
                children(element, level, preformatted);
            }
            default -> {
                if (isRaised(element)) {
                    text.raised();
                }
                boolean inner = preformatted || isPreformatted(element);
                if (isBlock(element)) {
                    endParagraph(false);
                    int before = blocks.size();
                    children(element, level, inner);
                    endParagraph(blocks.size() == before && PARAGRAPHS.contains(element.normalName()));
                } else {
                    children(element, level, inner);
                }
            }
        }
    }

    /** What is filled in on a form that is shown as a page. */
    private static String typed(Element input) {
        return FIELDS.contains(input.attr("type").strip().toLowerCase(Locale.ROOT)) ? input.attr("value") : "";
    }

    private void endParagraph(boolean evenIfEmpty) {
        boolean empty = text.isEmpty();
        String paragraph = text.take();
        if (!empty || evenIfEmpty) {
            blocks.add(new Block.Paragraph(paragraph));
        }
    }

    private static boolean isBlock(Element element) {
        return element.isBlock() && !INLINE.contains(element.normalName())
                || BLOCK.matcher(element.attr("style")).find();
    }

    /** Marks of notes are raised by style as well, or lead to the note. */
    private static boolean isRaised(Element element) {
        return RAISED.matcher(element.attr("style")).find()
                || NOTE.matcher(element.attr("href")).lookingAt();
    }

    private static boolean isPreformatted(Element element) {
        return element.normalName().equals("pre")
                || PREFORMATTED.matcher(element.attr("style")).find();
    }
}
