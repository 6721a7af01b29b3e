package org.nianbao.document.source;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;

/** Opens Word files: the body of the document in its order, as it is after all tracked changes are accepted. */
final class DocxSource {

    private static final Pattern BODY = Pattern.compile(".*(wordprocessingml|ms-word).*main\\+xml");
    private static final Pattern NUMBERING = Pattern.compile(".*wordprocessingml\\.numbering\\+xml");
    private static final Pattern STYLES = Pattern.compile(".*wordprocessingml\\.styles\\+xml");

    private DocxSource() {}

    /** The source; none where the package is no Word file. */
    static Optional<Source> read(OfficePackage parts) throws IOException, InvalidFormatException, XMLStreamException {
        Optional<PackagePart> body = parts.ofType(BODY);
        if (body.isEmpty()) {
            return Optional.empty();
        }
        DocxNumbering numbering = DocxNumbering.read(parts.ofType(NUMBERING), parts.ofType(STYLES));
        try (XmlCursor xml = new XmlCursor(body.get().getInputStream())) {
            List<Piece> pieces = Pieces.of(new DocxBlocks(xml, numbering).read());
            return Optional.of(new Source(SourceKind.DOCX, pieces, false, parts.imprint()));
        }
    }
}
