package org.nianbao.document.source;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nianbao.document.source.Table.Box;

/** A source as plain lines that a test can compare. */
final class Printed {

    private Printed() {}

    /** Words are told apart by bars; a box tells its column, and how many columns and rows it covers where not one. */
    static List<String> of(Source source) {
        return source.pieces().stream().flatMap(Printed::of).toList();
    }

    private static Stream<String> of(Piece piece) {
        if (piece instanceof Table table) {
            return Stream.concat(
                    Stream.of(table.place()),
                    table.rows().stream()
                            .map(row -> row.boxes().stream().map(Printed::of).collect(Collectors.joining(", "))));
        }
        return Stream.of(((Line) piece).words().stream().map(Line.Word::text).collect(Collectors.joining("|")));
    }

    private static String of(Box box) {
        String span = box.columns() == 1 && box.rows() == 1 ? "" : "(" + box.columns() + "x" + box.rows() + ")";
        return box.column() + span + "=" + box.text().replace('\n', '/');
    }
}
