package org.nianbao.document.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.nianbao.figures.Overview;

/** The parts of the overview as they are to be seen, with the topics and the white space of those that nobody changed. */
final class ReconciledOverview {

    private ReconciledOverview() {}

    static Overview of(Overview visible, Overview embedded) {
        Seen shown = seen(visible.parts().stream());
        if (printed(embedded).anyMatch(parts -> shown.equals(seen(parts.stream())))) {
            return embedded;
        }
        List<Overview.Part> left = new ArrayList<>(embedded.parts());
        return new Overview(
                visible.parts().stream().map(part -> taken(part, left)).toList());
    }

    /**
     * The parts as they may be found in print: a heading may stand on one line, and what looks like a heading in a text is
     * taken for one.
     */
    private static Stream<List<Overview.Part>> printed(Overview overview) {
        List<Overview.Part> onOneLine = overview.parts().stream()
                .map(part ->
                        new Overview.Part(part.topic(), Seen.of(part.heading()).joined(), part.text()))
                .toList();
        return Stream.of(overview.parts(), onOneLine).flatMap(parts -> Stream.of(parts, divided(parts)));
    }

    private static List<Overview.Part> divided(List<Overview.Part> parts) {
        return OverviewParts.of(parts.stream()
                .flatMap(part -> Stream.of(part.heading(), part.text()))
                .flatMap(String::lines)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList());
    }

    /** The first of the embedded parts that looks like this one, which is then no longer there. */
    private static Overview.Part taken(Overview.Part part, List<Overview.Part> left) {
        Seen wanted = seen(Stream.of(part));
        for (Overview.Part known : left) {
            if (seen(Stream.of(known)).equals(wanted)) {
                left.remove(known);
                return known;
            }
        }
        return part;
    }

    private static Seen seen(Stream<Overview.Part> parts) {
        return Seen.of(
                parts.flatMap(part -> Stream.of(part.heading(), part.text())).toList());
    }
}
