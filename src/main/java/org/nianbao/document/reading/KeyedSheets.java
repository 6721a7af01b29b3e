package org.nianbao.document.reading;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nianbao.document.source.Line;
import org.nianbao.document.source.Piece;
import org.nianbao.document.source.Source;
import org.nianbao.document.source.SourceKind;
import org.nianbao.document.source.Table;
import org.nianbao.document.source.Table.Box;
import org.nianbao.form.Form;
import org.nianbao.form.FormCatalogue;

/**
 * A workbook of ours, or one filled in by somebody, read along its keys: the first column names rows by their pointers, the
 * rows marked {@code *} name the columns of the figures below them. Nothing depends on labels and places.
 *
 * @param figures what stands in the cells, by pointer
 * @param texts the other texts by pointer, their paragraphs separated by line feeds
 */
record KeyedSheets(Form form, Map<String, Entry> figures, Map<String, Entry> texts) {

    private static final String COLUMNS = "*";
    private static final String REMARK = "#";
    private static final String CONTINUED = "+";
    private static final Pattern LONE_KEY = Pattern.compile("#|\\*|/[A-Za-z0-9/]+");

    /**
     * What stands at a key.
     *
     * @param place where it stands, or where it begins
     */
    record Entry(String text, String place) {

        private Entry followedBy(String separator, String more) {
            return new Entry(text + separator + more, place);
        }
    }

    /** The content of a workbook; none where no cell of any form is named in it. */
    static Optional<KeyedSheets> of(Source source, FormCatalogue forms) {
        return forms.all().stream()
                .filter(form -> source.kind() == SourceKind.XLSX)
                .map(form -> read(source.pieces(), form))
                .filter(sheets -> !sheets.figures.isEmpty())
                .max(Comparator.comparingInt(sheets -> sheets.figures.size()));
    }

    /** The text at a key; empty where there is none. */
    String text(String pointer) {
        return texts.containsKey(pointer) ? texts.get(pointer).text() : "";
    }

    private static KeyedSheets read(List<Piece> pieces, Form form) {
        KeyedSheets all = new KeyedSheets(form, new LinkedHashMap<>(), new LinkedHashMap<>());
        Map<String, Sheet> sheets = new HashMap<>();
        for (Piece piece : pieces) {
            String name = piece.place().split("/", 2)[0];
            sheets.computeIfAbsent(name, sheet -> new Sheet(all)).read(piece);
        }
        return all;
    }

    /** One sheet, row by row; what stands alone in its row comes as a line. */
    private static final class Sheet {

        private final KeyedSheets all;
        private final Map<Integer, String> columns = new HashMap<>();
        private String open = "";

        Sheet(KeyedSheets all) {
            this.all = all;
        }

        void read(Piece piece) {
            if (piece instanceof Table table) {
                for (int i = 0; i < table.rows().size(); i++) {
                    readRow(table.rows().get(i).boxes(), table.place() + "/row[" + (i + 1) + "]");
                }
            } else if (piece instanceof Line line
                    && !LONE_KEY.matcher(line.text()).matches()) {
                readText("", line.text(), line.place());
            } else {
                open = "";
            }
        }

        private void readRow(List<Box> row, String place) {
            boolean keyed = !row.isEmpty() && row.get(0).column() == 0;
            String key = keyed ? row.get(0).text().strip() : "";
            List<Box> boxes = row.subList(keyed ? 1 : 0, row.size());
            if (key.equals(COLUMNS)) {
                columns.clear();
                boxes.forEach(box -> columns.put(box.column(), box.text().strip()));
            } else if (all.form.cellsAt(key).findAny().isPresent()) {
                boxes.forEach(box -> readFigure(key, box, place));
            } else if (!key.equals(REMARK)) {
                readText(key, textIn(boxes), place);
                return;
            }
            open = "";
        }

        private void readFigure(String key, Box box, String place) {
            all.form
                    .cell(key + "/" + columns.get(box.column()))
                    .ifPresent(cell -> all.figures.putIfAbsent(
                            cell.pointer(), new Entry(box.text(), place + "/cell[" + (box.column() + 1) + "]")));
        }

        /** Beside figures a text fills the sheet, elsewhere it stands behind its label. */
        private String textIn(List<Box> boxes) {
            int column = columns.isEmpty() ? 2 : 1;
            return boxes.stream()
                    .filter(box -> box.column() == column)
                    .map(Box::text)
                    .findFirst()
                    .orElse("");
        }

        private void readText(String key, String text, String place) {
            if (key.equals(CONTINUED)) {
                all.texts.computeIfPresent(open, (at, before) -> before.followedBy("", text));
            } else if (key.isEmpty() || key.equals(open)) {
                boolean added = !key.isEmpty() || !text.isBlank();
                all.texts.computeIfPresent(open, (at, before) -> added ? before.followedBy("\n", text) : before);
            } else {
                open = all.texts.putIfAbsent(key, new Entry(text, place)) == null ? key : "";
            }
        }
    }
}
