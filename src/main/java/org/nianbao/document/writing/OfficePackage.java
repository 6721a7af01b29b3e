package org.nianbao.document.writing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLDocument;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.nianbao.document.source.ImprintPart;

/**
 * What Word files and workbooks have in common: who made them, the imprint, and bytes that depend on nothing but the
 * report (the library stamps the time into a package, and the zip archive does so for every entry).
 */
final class OfficePackage {

    private static final String NAME = "nianbao";
    private static final Date NO_TIME = Date.from(Instant.parse("2000-01-01T00:00:00Z"));
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String PROPERTIES = """
            <?xml version="1.0" encoding="UTF-8" standalone="no"?>
            <ds:datastoreItem ds:itemID="{6E69616E-6261-4F00-8000-7265706F7274}" \
            xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml">\
            <ds:schemaRefs><ds:schemaRef ds:uri="%s"/></ds:schemaRefs></ds:datastoreItem>""".formatted(ImprintPart.NAMESPACE);

    private OfficePackage() {}

    /** Completes the document of a report and closes it. */
    static byte[] write(POIXMLDocument document, PrintedReport report) {
        try (document) {
            describe(document.getProperties(), report);
            PackagePart imprint = add(
                    document.getPackagePart(),
                    "/customXml/item1.xml",
                    "application/xml",
                    RELATIONS + "customXml",
                    ImprintPart.write(report.document().toJson().toString()));
            add(
                    imprint,
                    "/customXml/itemProps1.xml",
                    "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
                    RELATIONS + "customXmlProps",
                    PROPERTIES.getBytes(StandardCharsets.UTF_8));
            ByteArrayOutputStream written = new ByteArrayOutputStream();
            document.write(written);
            return stable(written.toByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException("Memory cannot fail to be written", impossible);
        }
    }

    /** Adds a part that belongs to another. */
    static PackagePart add(PackagePart owner, String name, String contentType, String relation, byte[] content)
            throws IOException {
        try {
            OPCPackage container = owner.getPackage();
            PackagePartName partName = PackagingURIHelper.createPartName(URI.create(name));
            PackagePart part = container.createPart(partName, contentType);
            try (OutputStream out = part.getOutputStream()) {
                out.write(content);
            }
            owner.addRelationship(partName, TargetMode.INTERNAL, relation);
            return part;
        } catch (InvalidFormatException impossible) {
            throw new IllegalStateException("The names of our parts are valid", impossible);
        }
    }

    private static void describe(POIXMLProperties properties, PrintedReport report) {
        POIXMLProperties.CoreProperties core = properties.getCoreProperties();
        core.setCreator(NAME);
        core.setTitle(report.document().title().strip().replaceAll("\\s+", " "));
        core.setCreated(Optional.of(NO_TIME));
        core.setModified(Optional.of(NO_TIME));
        core.getUnderlyingProperties().setLanguageProperty("zh-CN");
        properties.getExtendedProperties().getUnderlyingProperties().setApplication(NAME);
    }

    /**
     * The same entries in one order, with one time and without compression: that differs between versions of Java, and a
     * text that repeats itself would look like a zip bomb to those who open the file.
     */
    private static byte[] stable(byte[] archive) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                out.putNextEntry(stored(entry.getKey(), entry.getValue()));
                out.write(entry.getValue());
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static ZipEntry stored(String name, byte[] content) {
        CRC32 checksum = new CRC32();
        checksum.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(ENTRY_TIME);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(checksum.getValue());
        return entry;
    }
}
