package org.nianbao.document.source;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** Opens Word files: the body of the document in its order, as it is after all tracked changes are accepted. */
final class DocxSource {

    private static final Pattern BODY = Pattern.compile(".*(wordprocessingml|ms-word).*main\\+xml");

    private DocxSource() {}

    /** The source; none where the package is no Word file. */
    static Optional<Source> read(OfficePackage parts) throws IOException, XMLStreamException {
        Optional<String> body = parts.ofType(BODY);
        if (body.isEmpty()) {
            return Optional.empty();
        }
        DocxNumbering numbering = new DocxNumbering(DocxLists.read(parts));
        try (XmlCursor xml = parts.xml(body.get())) {
            List<Piece> pieces = Pieces.of(new DocxBlocks(xml, numbering).read());
            return Optional.of(new Source(SourceKind.DOCX, pieces, false, parts.imprint()));
        }
    }
}
