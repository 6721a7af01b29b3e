package org.nianbao.document.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCComplianceFlags;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;

/** The parts of a Word or Excel file. Macros and embedded objects are parts like others, and never asked for. */
final class OfficePackage {

    private static final String IMPRINT = "nianbao-report.json";

    private final OPCPackage parts;

    private OfficePackage(OPCPackage parts) {
        this.parts = parts;
    }

    /** What reads a file of Word or Excel. */
    @FunctionalInterface
    interface Reader<T> {
        T read(OfficePackage parts) throws IOException, InvalidFormatException, XMLStreamException;
    }

    /** Opens a file for as long as it is read. Whatever the libraries say against it, it is damaged. */
    static <T> T read(GuardedZip zip, Reader<T> reader) {
        try (OPCPackage parts = OPCPackage.open(zip, OPCComplianceFlags.disableAll())) {
            try {
                return reader.read(new OfficePackage(parts));
            } finally {
                // It was opened for reading: there is nothing to be saved.
                parts.revert();
            }
        } catch (IOException | InvalidFormatException | XMLStreamException damaged) {
            throw Refusal.DAMAGED.because(damaged, "OOXML");
        }
    }

    /** The first part of such a content type. */
    Optional<PackagePart> ofType(Pattern type) throws InvalidFormatException {
        return parts.getParts().stream()
                .filter(part -> type.matcher(part.getContentType()).matches())
                .findFirst();
    }

    /** The part to which another one refers by an id. */
    Optional<PackagePart> related(PackagePart part, String id) throws InvalidFormatException {
        PackageRelationship relationship = part.getRelationship(id);
        return relationship == null || !relationship.getTargetMode().name().equals("INTERNAL")
                ? Optional.empty()
                : Optional.ofNullable(part.getRelatedPart(relationship));
    }

    /** The document that the file carries unseen, where this service wrote it. */
    Optional<String> imprint() throws IOException, InvalidFormatException {
        for (PackagePart part : parts.getParts()) {
            if (part.getPartName().getName().endsWith(IMPRINT)) {
                try (InputStream content = part.getInputStream()) {
                    return Optional.of(new String(content.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return Optional.empty();
    }
}
