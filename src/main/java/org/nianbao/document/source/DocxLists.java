package org.nianbao.document.source;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** What a Word file says of how its paragraphs are counted: its lists, what is counted by them, and its styles. */
final class DocxLists {

    static final int LEVELS = 9;

    private static final Pattern NUMBERING = Pattern.compile(".*wordprocessingml\\.numbering\\+xml");
    private static final Pattern STYLES = Pattern.compile(".*wordprocessingml\\.styles\\+xml");

    /** A style that is based on itself ends somewhere. */
    private static final int LONGEST_DESCENT = 20;

    private final Map<String, Level[]> lists = new HashMap<>();
    private final Map<String, Instance> instances = new HashMap<>();
    private final Map<String, Style> styles = new HashMap<>();

    private DocxLists() {}

    /** How one level counts. */
    record Level(int start, String format, String text, String suffix) {}

    /**
     * What paragraphs refer to.
     *
     * @param list the list that it counts by, together with other instances
     * @param restarts the numbers with which its levels begin anew; {@code null} where the list goes on
     */
    record Instance(String list, Integer[] restarts) {}

    /** How a paragraph is counted: by which instance and on which level; {@code null} where it does not say. */
    record Item(String instance, Integer level) {

        static final Item NONE = new Item(null, null);

        private Item or(Item other) {
            return new Item(instance == null ? other.instance : instance, level == null ? other.level : level);
        }

        /** Reads the present element. */
        static Item read(XmlCursor xml) throws XMLStreamException {
            String instance = null;
            Integer level = null;
            int entered = xml.enter();
            while (xml.next(entered)) {
                if (xml.name().equals("numId")) {
                    instance = xml.attribute("val").orElse(null);
                } else if (xml.name().equals("ilvl")) {
                    level = xml.number("val").orElse(null);
                }
            }
            return new Item(instance, level);
        }
    }

    private record Style(String basedOn, Item item) {}

    static DocxLists read(OfficePackage parts) throws IOException, XMLStreamException {
        DocxLists read = new DocxLists();
        Optional<String> numbering = parts.ofType(NUMBERING);
        if (numbering.isPresent()) {
            try (XmlCursor xml = parts.xml(numbering.get())) {
                read.readLists(xml);
            }
        }
        Optional<String> styles = parts.ofType(STYLES);
        if (styles.isPresent()) {
            try (XmlCursor xml = parts.xml(styles.get())) {
                read.readStyles(xml);
            }
        }
        return read;
    }

    /** What a paragraph of a style says itself, or else its style, or else what that is based on. */
    Item resolve(Item item, String styleName) {
        Item found = item;
        Style style = styles.get(styleName);
        for (int i = 0; i < LONGEST_DESCENT && style != null; i++) {
            found = found.or(style.item);
            style = styles.get(style.basedOn);
        }
        return found;
    }

    Optional<Instance> instance(String id) {
        return Optional.ofNullable(instances.get(id));
    }

    /** The levels of a list; those that it does not define are {@code null}. */
    Level[] levels(Instance instance) {
        return lists.getOrDefault(instance.list, new Level[LEVELS]);
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
        String list = "";
        Integer[] restarts = new Integer[LEVELS];
        int entered = xml.enter();
        while (xml.next(entered)) {
            int level = xml.number("ilvl").orElse(-1);
            if (xml.name().equals("abstractNumId")) {
                list = xml.attribute("val").orElse("");
            } else if (xml.name().equals("lvlOverride") && level >= 0 && level < LEVELS) {
                restarts[level] = startOverride(xml);
            }
        }
        instances.put(id, new Instance(list, restarts));
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
        Item item = Item.NONE;
        int entered = xml.enter();
        while (xml.next(entered)) {
            if (xml.name().equals("basedOn")) {
                basedOn = xml.attribute("val").orElse(null);
            } else if (xml.name().equals("pPr")) {
                item = numbering(xml);
            }
        }
        return new Style(basedOn, item);
    }

    private static Item numbering(XmlCursor xml) throws XMLStreamException {
        Item item = Item.NONE;
        int entered = xml.enter();
        while (xml.next(entered)) {
            if (xml.name().equals("numPr")) {
                item = Item.read(xml);
            }
        }
        return item;
    }
}
