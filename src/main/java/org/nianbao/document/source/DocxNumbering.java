package org.nianbao.document.source;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.opc.PackagePart;

/**
 * The numbers that Word prints before paragraphs without their being text: 一、 and （一） of headings are often such. Counts
 * along while the paragraphs are read.
 */
final class DocxNumbering {

    private static final int LEVELS = 9;

    /** The numbering of a list, level by level; those that a document does not define are {@code null}. */
    private final Map<String, Level[]> lists = new HashMap<>();

    /** Which list an instance counts by. */
    private final Map<String, String> instances = new HashMap<>();

    /** The instances that begin anew, with the numbers that their levels begin with; {@code null} where as in the list. */
    private final Map<String, Integer[]> restarts = new HashMap<>();

    private final Map<String, Style> styles = new HashMap<>();
    private final Map<String, int[]> counters = new HashMap<>();

    private DocxNumbering() {}

    /** How one level counts. */
    private record Level(int start, String format, String text, String suffix) {}

    /** The numbering that comes with a style of paragraphs; {@code null} where a member is not said. */
    private record Style(String basedOn, String instance, Integer level) {}

    /** What a paragraph says of its numbering. */
    static final class Item {

        private String instance;
        private Integer level;
        String style = "";

        void readNumbering(XmlCursor xml) throws XMLStreamException {
            int entered = xml.enter();
            while (xml.next(entered)) {
                if (xml.name().equals("numId")) {
                    instance = xml.attribute("val").orElse(null);
                } else if (xml.name().equals("ilvl")) {
                    level = xml.number("val").orElse(null);
                }
            }
        }
    }

    static DocxNumbering read(Optional<PackagePart> numbering, Optional<PackagePart> styles)
            throws IOException, XMLStreamException {
        DocxNumbering read = new DocxNumbering();
        if (numbering.isPresent()) {
            try (XmlCursor xml = new XmlCursor(numbering.get().getInputStream())) {
                read.readLists(xml);
            }
        }
        if (styles.isPresent()) {
            try (XmlCursor xml = new XmlCursor(styles.get().getInputStream())) {
                read.readStyles(xml);
            }
        }
        return read;
    }

    private void readLists(XmlCursor xml) throws XMLStreamException {
        int entered = xml.enter();
        while (xml.next(entered)) {
            if (xml.name().equals("abstractNum")) {
                String id = xml.attribute("abstractNumId").orElse("");
                lists.put(id, levels(xml));
            } else if (xml.name().equals("num")) {
                readInstance(xml);
            }
        }
    }

    private static Level[] levels(XmlCursor xml) throws XMLStreamException {
        Level[] levels = new Level[LEVELS];
        int entered = xml.enter();
        while (xml.next(entered)) {
            int index = xml.number("ilvl").orElse(-1);
            if (xml.name().equals("lvl") && index >= 0 && index < LEVELS) {
                levels[index] = level(xml);
            }
        }
        return levels;
    }

    private static Level level(XmlCursor xml) throws XMLStreamException {
        Map<String, String> values = new HashMap<>();
        int entered = xml.enter();
        while (xml.next(entered)) {
            String name = xml.name();
            xml.attribute("val").ifPresent(value -> values.put(name, value));
        }
        String start = values.getOrDefault("start", "1");
        return new Level(
                start.matches("\\d{1,6}") ? Integer.parseInt(start) : 1,
                values.getOrDefault("numFmt", "decimal"),
                values.getOrDefault("lvlText", ""),
                values.getOrDefault("suff", "tab"));
    }

    private void readInstance(XmlCursor xml) throws XMLStreamException {
        String id = xml.attribute("numId").orElse("");
        Integer[] starts = new Integer[LEVELS];
        int entered = xml.enter();
        while (xml.next(entered)) {
            int level = xml.number("ilvl").orElse(-1);
            if (xml.name().equals("abstractNumId")) {
                instances.put(id, xml.attribute("val").orElse(""));
            } else if (xml.name().equals("lvlOverride") && level >= 0 && level < LEVELS) {
                starts[level] = startOverride(xml);
                restarts.put(id, starts);
            }
        }
    }

    private static Integer startOverride(XmlCursor xml) throws XMLStreamException {
        Integer start = null;
        int entered = xml.enter();
        while (xml.next(entered)) {
            if (xml.name().equals("startOverride")) {
                start = xml.number("val").orElse(1);
            }
        }
        return start;
    }

    private void readStyles(XmlCursor xml) throws XMLStreamException {
        int entered = xml.enter();
        while (xml.next(entered)) {
            if (xml.name().equals("style")) {
                String id = xml.attribute("styleId").orElse("");
                styles.put(id, style(xml));
            }
        }
    }

    private static Style style(XmlCursor xml) throws XMLStreamException {
        String basedOn = null;
        Item item = new Item();
        int entered = xml.enter();
        while (xml.next(entered)) {
            if (xml.name().equals("basedOn")) {
                basedOn = xml.attribute("val").orElse(null);
            } else if (xml.name().equals("pPr")) {
                int properties = xml.enter();
                while (xml.next(properties)) {
                    if (xml.name().equals("numPr")) {
                        item.readNumbering(xml);
                    }
                }
            }
        }
        return new Style(basedOn, item.instance, item.level);
    }

    /** Counts a paragraph; what is printed before it, or nothing. */
    String next(Item item) {
        String instance = item.instance;
        Integer level = item.level;
        Style style = styles.get(item.style);
        for (int i = 0; i < 20 && style != null && (instance == null || level == null); i++) {
            instance = instance == null ? style.instance : instance;
            level = level == null ? style.level : level;
            style = style.basedOn == null ? null : styles.get(style.basedOn);
        }
        Level[] levels = lists.get(instances.getOrDefault(instance, ""));
        int index = level == null ? 0 : level;
        return levels == null || index < 0 || index >= LEVELS || levels[index] == null
                ? ""
                : print(levels, count(instance, levels, index), index);
    }

    private int[] count(String instance, Level[] levels, int index) {
        int[] counter = counters.computeIfAbsent(instances.get(instance), list -> new int[LEVELS]);
        Integer[] starts = restarts.remove(instance);
        for (int i = 0; i < LEVELS; i++) {
            if (starts != null && starts[i] != null) {
                counter[i] = starts[i] - 1;
            } else if (counter[i] == 0 && levels[i] != null) {
                counter[i] = levels[i].start - 1;
            }
        }
        counter[index]++;
        // The levels above one that is used without them have begun, too; those below begin anew.
        for (int i = 0; i < index; i++) {
            counter[i] = Math.max(counter[i], levels[i] == null ? 1 : levels[i].start);
        }
        Arrays.fill(counter, index + 1, LEVELS, 0);
        return counter;
    }

    private static String print(Level[] levels, int[] counter, int index) {
        Level level = levels[index];
        if (level.format.equals("bullet") || level.format.equals("none")) {
            return "";
        }
        String text = level.text;
        for (int i = 0; i < LEVELS; i++) {
            String format = levels[i] == null ? "decimal" : levels[i].format;
            text = text.replace("%" + (i + 1), NumberStyle.format(format, counter[i]));
        }
        boolean apart = !level.suffix.equals("nothing")
                && !text.isEmpty()
                && Character.isLetterOrDigit(text.charAt(text.length() - 1));
        return apart ? text + " " : text;
    }
}
