package org.nianbao.document.source;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** Reads the filled cells of a sheet, and which are merged. What the sheet says of its own size is not believed. */
final class XlsxSheet {

    private static final int ROWS = 1_048_576;
    private static final int COLUMNS = 16_384;
    private static final Pattern REFERENCE = Pattern.compile("([A-Z]{1,3})(\\d{1,7})");

    private final XmlCursor xml;
    private final XlsxValues values;
    private final SheetBudget budget;
    private final SheetGrid grid;
    private final BitSet hiddenColumns = new BitSet();
    private int row = -1;
    private int column = -1;

    XlsxSheet(XmlCursor xml, XlsxValues values, SheetBudget budget) {
        this.xml = xml;
        this.values = values;
        this.budget = budget;
        this.grid = new SheetGrid(budget);
    }

    List<Piece> read(String place) throws XMLStreamException {
        int entered = xml.enter();
        while (xml.next(entered)) {
            switch (xml.name()) {
                case "cols" -> columns();
                case "sheetData" -> rows();
                case "mergeCells" -> merges();
                default -> {
                    // Looks, filters, pictures.
                }
            }
        }
        return grid.pieces(place);
    }

    private void columns() throws XMLStreamException {
        int entered = xml.enter();
        while (xml.next(entered)) {
            if (xml.isTrue("hidden")) {
                int from = xml.number("min").orElse(1);
                int to = Math.min(COLUMNS, xml.number("max").orElse(from));
                hiddenColumns.set(Math.max(0, from - 1), Math.max(from, to));
            }
        }
    }

    private void rows() throws XMLStreamException {
        int entered = xml.enter();
        while (xml.next(entered)) {
            row = Math.min(ROWS, xml.number("r").orElse(row + 2)) - 1;
            column = -1;
            if (xml.isTrue("hidden")) {
                grid.hide(row);
            } else {
                cells();
            }
        }
    }

    private void cells() throws XMLStreamException {
        int entered = xml.enter();
        while (xml.next(entered)) {
            column = xml.attribute("r")
                    .flatMap(XlsxSheet::place)
                    .map(Place::column)
                    .orElse(column + 1);
            String text = cell();
            if (!text.isBlank() && !hiddenColumns.get(column)) {
                budget.takeText(text.length());
                grid.put(row, column, text);
            }
        }
    }

    private String cell() throws XMLStreamException {
        String type = xml.attribute("t").orElse("n");
        int style = Math.max(0, xml.number("s").orElse(0));
        String text = "";
        int entered = xml.enter();
        while (xml.next(entered)) {
            if (xml.name().equals("v")) {
                text = values.text(type, style, xml.text());
            } else if (xml.name().equals("is")) {
                text = CleanText.of(XlsxValues.richText(xml));
            }
        }
        return text;
    }

    private void merges() throws XMLStreamException {
        int entered = xml.enter();
        while (xml.next(entered)) {
            String[] corners = xml.attribute("ref").orElse("").split(":");
            if (corners.length == 2) {
                merge(place(corners[0]), place(corners[1]));
            }
        }
    }

    private void merge(Optional<Place> first, Optional<Place> last) {
        if (first.isPresent() && last.isPresent()) {
            Place from = first.get();
            Place to = last.get();
            grid.merge(from.row, from.column, to.row - from.row + 1, to.column - from.column + 1);
        }
    }

    /** A cell's place, counted from 0. */
    private record Place(int row, int column) {}

    private static Optional<Place> place(String reference) {
        Matcher found = REFERENCE.matcher(reference.replace("$", ""));
        if (!found.matches()) {
            return Optional.empty();
        }
        int column = found.group(1).chars().reduce(0, (sum, letter) -> sum * 26 + letter - 'A' + 1) - 1;
        int row = Integer.parseInt(found.group(2)) - 1;
        return row < 0 || row >= ROWS || column >= COLUMNS ? Optional.empty() : Optional.of(new Place(row, column));
    }
}
