package org.nianbao.document.source;

import java.util.List;
import org.nianbao.platform.json.Characters;

/** Texts from outside as they can be kept and printed: ordinary spaces, line feeds, no control characters. */
final class CleanText {

    private static final char UNKNOWN = '\uFFFD';

    private CleanText() {}

    static String of(String text) {
        boolean plain = text.chars().noneMatch(character -> replaced((char) character) != character);
        String spaced = plain ? text : replaced(text.replace("\r\n", "\n"));
        return Characters.firstForbidden(spaced).isEmpty() ? spaced : printable(spaced);
    }

    static Source of(Source source) {
        List<Piece> pieces = source.pieces().stream().map(CleanText::of).toList();
        return new Source(source.kind(), pieces, source.severed(), source.imprint());
    }

    private static Piece of(Piece piece) {
        if (piece instanceof Line line) {
            return new Line(
                    line.words().stream()
                            .map(word -> new Line.Word(of(word.text()), word.left(), word.right()))
                            .toList(),
                    line.place());
        }
        Table table = (Table) piece;
        return new Table(table.rows().stream().map(CleanText::of).toList(), table.place());
    }

    private static Table.Row of(Table.Row row) {
        return new Table.Row(row.boxes().stream()
                .map(box -> new Table.Box(of(box.text()), box.column(), box.columns(), box.rows()))
                .toList());
    }

    private static String replaced(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.chars().forEach(character -> clean.append(replaced((char) character)));
        return clean.toString();
    }

    private static char replaced(char character) {
        return switch (character) {
            case '\u00A0', '\u2007', '\u202F' -> ' ';
            case '\r', '\u2028', '\u2029', '\u0085' -> '\n';
            default -> character;
        };
    }

    private static String printable(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            String one = Character.toString(character);
            if (Characters.firstForbidden(one).isEmpty()) {
                clean.append(one);
            } else {
                clean.append(UNKNOWN);
            }
        });
        return clean.toString();
    }
}
