package org.nianbao.document.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** Opens Excel files: every visible sheet. Formulas are not computed; the values that Excel kept of them are read. */
final class XlsxSource {

    private static final Pattern WORKBOOK = Pattern.compile(".*(spreadsheetml|ms-excel).*main\\+xml");
    private static final Pattern SHEET = Pattern.compile(".*spreadsheetml\\.worksheet\\+xml");
    private static final Set<String> HIDDEN = Set.of("hidden", "veryHidden");

    private final OfficePackage parts;
    private final SheetBudget budget = new SheetBudget();
    private final List<Piece> pieces = new ArrayList<>();

    private XlsxSource(OfficePackage parts) {
        this.parts = parts;
    }

    /** The source; none where the package is no Excel file. */
    static Optional<Source> read(OfficePackage parts) throws IOException, XMLStreamException {
        Optional<String> workbook = parts.ofType(WORKBOOK);
        if (workbook.isEmpty()) {
            return Optional.empty();
        }
        XlsxSource read = new XlsxSource(parts);
        read.sheets(workbook.get());
        return Optional.of(new Source(SourceKind.XLSX, read.pieces, false, parts.imprint()));
    }

    private void sheets(String part) throws IOException, XMLStreamException {
        Workbook workbook = workbook(part);
        XlsxValues values = XlsxValues.read(parts, workbook.from1904);
        Map<String, String> sheets = parts.relatedTo(part);
        // Sheets have different ids; a file in which they do not would have one read over and over.
        for (String id : new LinkedHashSet<>(workbook.visible)) {
            String sheet = sheets.getOrDefault(id, "");
            if (parts.isOfType(sheet, SHEET)) {
                try (XmlCursor xml = parts.xml(sheet)) {
                    pieces.addAll(
                            new XlsxSheet(xml, values, budget).read("sheet[" + (workbook.all.indexOf(id) + 1) + "]"));
                }
            }
        }
    }

    /** The ids of the sheets, in the order of their tabs, and whether days are counted from 1904 as on early Macs. */
    private record Workbook(List<String> all, List<String> visible, boolean from1904) {}

    private Workbook workbook(String part) throws IOException, XMLStreamException {
        List<String> all = new ArrayList<>();
        List<String> visible = new ArrayList<>();
        boolean from1904 = false;
        try (XmlCursor xml = parts.xml(part)) {
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
