package org.nianbao.document.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/**
 * The parts of a Word or Excel file (ECMA-376 part 2), as forgiving as Word and Excel are, which open files that a
 * stricter library does not. Macros and embedded objects are parts like others, and never asked for.
 */
final class OfficePackage {

    /** The listing of all parts' types. */
    static final String TYPES = "[content_types].xml";

    private final GuardedZip zip;
    private final Map<String, String> typesByName = new HashMap<>();
    private final Map<String, String> typesByEnding = new HashMap<>();

    OfficePackage(GuardedZip zip) throws IOException, XMLStreamException {
        this.zip = zip;
        try (XmlCursor xml = xml(TYPES)) {
            int entered = xml.enter();
            while (xml.next(entered)) {
                String type = xml.attribute("ContentType").orElse("");
                xml.attribute("PartName").ifPresent(name -> typesByName.put(plain(name), type));
                xml.attribute("Extension").ifPresent(ending -> typesByEnding.put(plain(ending), type));
            }
        }
    }

    private static String plain(String name) {
        return (name.startsWith("/") ? name.substring(1) : name).toLowerCase(Locale.ROOT);
    }

    /** The first part of such a content type. */
    Optional<String> ofType(Pattern type) {
        return zip.names().stream().filter(part -> isOfType(part, type)).findFirst();
    }

    boolean isOfType(String part, Pattern type) {
        String ending = part.substring(part.lastIndexOf('.') + 1);
        String found = typesByName.getOrDefault(part, typesByEnding.getOrDefault(ending, ""));
        return type.matcher(found).matches();
    }

    /** A part to be walked through. */
    XmlCursor xml(String part) throws IOException, XMLStreamException {
        InputStream content =
                zip.content(part).orElseThrow(() -> Refusal.DAMAGED.because("OOXML, " + abbreviated(part)));
        return new XmlCursor(content);
    }

    private static String abbreviated(String name) {
        return name.length() > 80 ? name.substring(0, 80) : name;
    }

    /** The parts to which another one refers, by the ids that it has for them. */
    Map<String, String> relatedTo(String part) throws IOException, XMLStreamException {
        int folder = part.lastIndexOf('/') + 1;
        String listing = part.substring(0, folder) + "_rels/" + part.substring(folder) + ".rels";
        Map<String, String> related = new HashMap<>();
        try (XmlCursor xml = xml(listing)) {
            int entered = xml.enter();
            while (xml.next(entered)) {
                boolean outside =
                        xml.attribute("TargetMode").filter("External"::equals).isPresent();
                Optional<String> target = xml.attribute("Target").filter(found -> !outside);
                if (target.isPresent()) {
                    related.put(xml.attribute("Id").orElse(""), resolve(part.substring(0, folder), target.get()));
                }
            }
        }
        return related;
    }

    private static String resolve(String folder, String target) {
        Deque<String> path = new ArrayDeque<>();
        for (String step : (target.startsWith("/") ? target : folder + target).split("/")) {
            if (step.equals("..")) {
                path.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                path.addLast(step);
            }
        }
        return String.join("/", path).toLowerCase(Locale.ROOT);
    }

    /** The document that the file carries unseen, where this service wrote it. */
    Optional<String> imprint() throws IOException {
        for (String part : zip.names()) {
            if (part.startsWith(ImprintPart.FOLDER)) {
                try (InputStream content = zip.content(part).orElseThrow()) {
                    Optional<String> imprint = ImprintPart.read(content);
                    if (imprint.isPresent()) {
                        return imprint;
                    }
                }
            }
        }
        return Optional.empty();
    }
}
