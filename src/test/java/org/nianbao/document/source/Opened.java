package org.nianbao.document.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Opened files as tests write them down: a text per line, {@code [text@column]} per box, with its spans if it has any. */
final class Opened {

    private static final SourceOpener OPENER = new SourceOpener();

    private Opened() {}

    static Source open(String content, String mediaType, String fileName) {
        return OPENER.open(content.getBytes(StandardCharsets.UTF_8), mediaType, fileName);
    }

    static Source open(byte[] content) {
        return OPENER.open(content, null, null);
    }

    static List<String> page(String markup) {
        return lines(open(markup, "text/html", "report.html"));
    }

    static List<String> lines(Source source) {
        return source.pieces().stream().flatMap(Opened::lines).toList();
    }

    private static Stream<String> lines(Piece piece) {
        return piece instanceof Table table ? table.rows().stream().map(Opened::row) : Stream.of(((Line) piece).text());
    }

    private static String row(Table.Row row) {
        return row.boxes().stream().map(Opened::box).collect(Collectors.joining());
    }

    private static String box(Table.Box box) {
        String spans = box.columns() == 1 && box.rows() == 1 ? "" : " " + box.columns() + "x" + box.rows();
        return "[" + box.text() + "@" + box.column() + spans + "]";
    }

    /** The reason for which a file is not opened, in English. */
    static String refusal(byte[] content) {
        Throwable refused = catchThrowable(() -> open(content));
        assertThat(refused).isInstanceOf(Unreadable.class);
        assertThat(((Unreadable) refused).reason().zh()).isNotBlank();
        return ((Unreadable) refused).reason().en();
    }
}
