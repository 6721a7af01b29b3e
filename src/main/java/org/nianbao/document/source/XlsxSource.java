package org.nianbao.document.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;

/** Opens Excel files: every visible sheet. Formulas are not computed; the values that Excel kept of them are read. */
final class XlsxSource {

    private static final Pattern WORKBOOK = Pattern.compile(".*(spreadsheetml|ms-excel).*main\\+xml");
    private static final Pattern SHEET = Pattern.compile(".*spreadsheetml\\.worksheet\\+xml");
    private static final Set<String> HIDDEN = Set.of("hidden", "veryHidden");

    private final OfficePackage parts;
    private final List<Piece> pieces = new ArrayList<>();

    private XlsxSource(OfficePackage parts) {
        this.parts = parts;
    }

    /** The source; none where the package is no Excel file. */
    static Optional<Source> read(OfficePackage parts) throws IOException, InvalidFormatException, XMLStreamException {
        Optional<PackagePart> workbook = parts.ofType(WORKBOOK);
        if (workbook.isEmpty()) {
            return Optional.empty();
        }
        XlsxSource read = new XlsxSource(parts);
        read.sheets(workbook.get());
        return Optional.of(new Source(SourceKind.XLSX, read.pieces, false, parts.imprint()));
    }

    private void sheets(PackagePart workbook) throws IOException, InvalidFormatException, XMLStreamException {
        Workbook found = workbook(workbook);
        XlsxValues values = XlsxValues.read(parts, found.from1904);
        for (String id : found.visible) {
            Optional<PackagePart> sheet = parts.related(workbook, id)
                    .filter(part -> SHEET.matcher(part.getContentType()).matches());
            if (sheet.isPresent()) {
                try (XmlCursor xml = new XmlCursor(sheet.get().getInputStream())) {
                    pieces.addAll(new XlsxSheet(xml, values).read("sheet[" + (found.all.indexOf(id) + 1) + "]"));
                }
            }
        }
    }

    /** The ids of the sheets, in the order of their tabs, and whether days are counted from 1904 as on early Macs. */
    private record Workbook(List<String> all, List<String> visible, boolean from1904) {}

    private static Workbook workbook(PackagePart part) throws IOException, XMLStreamException {
        List<String> all = new ArrayList<>();
        List<String> visible = new ArrayList<>();
        boolean from1904 = false;
        try (XmlCursor xml = new XmlCursor(part.getInputStream())) {
            int workbook = xml.enter();
            while (xml.next(workbook)) {
                if (xml.name().equals("workbookPr")) {
                    from1904 = xml.isTrue("date1904");
                } else if (xml.name().equals("sheets")) {
                    int sheets = xml.enter();
                    while (xml.next(sheets)) {
                        String id = xml.attribute("id").orElse("");
                        all.add(id);
                        if (xml.attribute("state").filter(HIDDEN::contains).isEmpty()) {
                            visible.add(id);
                        }
                    }
                }
            }
        }
        return new Workbook(all, visible, from1904);
    }
}
