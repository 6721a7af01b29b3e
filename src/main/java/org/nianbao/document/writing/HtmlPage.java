package org.nianbao.document.writing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.nianbao.platform.http.Representation;

/** A page with its style sheet in it, without scripts and without anything that would have to be fetched. */
final class HtmlPage {

    private static final String STYLE = style();
    static final String STYLE_DIGEST =
            Representation.digest(STYLE.getBytes(StandardCharsets.UTF_8)).substring(0, 8);

    /** What could end the element or the line that holds the document; it only stands inside of its texts. */
    private static final Pattern UNSAFE = Pattern.compile("[<>&\u2028\u2029]");

    private final Document page = new Document("");

    HtmlPage(String title) {
        page.outputSettings().prettyPrint(false).charset(StandardCharsets.UTF_8);
        page.appendChild(new DocumentType("html", "", ""));
        page.appendText("\n");
        Element html = page.appendElement("html").attr("lang", "zh-CN").appendText("\n");
        Element head = html.appendElement("head").appendText("\n");
        head.appendElement("meta").attr("charset", "utf-8");
        head.appendText("\n");
        head.appendElement("meta").attr("name", "viewport").attr("content", "width=device-width, initial-scale=1");
        head.appendText("\n");
        head.appendElement("title").appendText(title.strip().replaceAll("\\s+", " "));
        head.appendText("\n");
        head.appendElement("style").appendChild(new DataNode(STYLE));
        html.appendText("\n").appendElement("body").appendText("\n");
    }

    private static String style() {
        try (InputStream file = HtmlPage.class.getResourceAsStream("/document/report.css")) {
            return "\n" + new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Part main() {
        return new Part(page.body()).child("main");
    }

    /** Puts data into the page that nobody sees. */
    void data(String id, ObjectNode document) {
        String json = UNSAFE.matcher(document.toString())
                .replaceAll(found -> "\\\\u%04x".formatted((int) found.group().charAt(0)));
        page.body()
                .appendElement("script")
                .attr("type", "application/json")
                .attr("id", id)
                .appendChild(new DataNode(json));
        page.body().appendText("\n");
    }

    /** All of it. */
    @Override
    public String toString() {
        return page.outerHtml() + "\n";
    }

    /** A part of the page, each element of which begins a line. */
    record Part(Element element) {

        private Part child(String tag) {
            Element child = element.appendElement(tag).appendText("\n");
            element.appendText("\n");
            return new Part(child);
        }

        private Part child(String tag, String className) {
            Part child = child(tag);
            child.element.addClass(className);
            return child;
        }

        Part section(String id, String heading) {
            Part section = child("section");
            section.element.attr("aria-labelledby", id);
            section.heading("h2", heading);
            section.element.child(0).attr("id", id);
            return section;
        }

        /** A heading; none where there is nothing to read. */
        void heading(String tag, String heading) {
            if (!heading.isEmpty()) {
                line(tag, heading);
            }
        }

        /** A box of its own that can be moved sideways under a narrow window, also from the keyboard. */
        Element scrolled(String heading) {
            return child("div", "table")
                    .element
                    .attr("role", "region")
                    .attr("aria-labelledby", heading)
                    .attr("tabindex", "0");
        }

        /** A text, a paragraph for each of its lines, be they empty; its place also where nothing is written. */
        void text(String className, String text) {
            if (text.isEmpty()) {
                element.appendElement("div").addClass(className);
                element.appendText("\n");
            } else {
                Part paragraphs = child("div", className);
                Arrays.stream(text.split("\n", -1)).forEach(paragraphs::paragraph);
            }
        }

        /** A paragraph is indented as is usual, unless its author did that by spaces. */
        private void paragraph(String text) {
            Element paragraph = line("p", text);
            if (!text.isEmpty() && Character.isWhitespace(text.charAt(0))) {
                paragraph.addClass("set");
            }
        }

        /** Lines that say something beside the report's own texts. */
        void lines(String className, List<String> lines) {
            if (!lines.isEmpty()) {
                Part paragraphs = child("div", className);
                lines.forEach(line -> paragraphs.line("p", line));
            }
        }

        private Element line(String tag, String text) {
            Element line = element.appendElement(tag).appendText(text);
            element.appendText("\n");
            return line;
        }
    }
}
