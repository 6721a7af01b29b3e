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
        if (shown.equals(seen(embedded.parts().stream())) || shown.equals(seen(divided(embedded)))) {
            return embedded;
        }
        List<Overview.Part> left = new ArrayList<>(embedded.parts());
        return new Overview(
                visible.parts().stream().map(part -> taken(part, left)).toList());
    }

    /** The parts that a reader finds in what is printed: what looks like a heading is one. */
    private static Stream<Overview.Part> divided(Overview overview) {
        return OverviewParts.of(overview.parts().stream()
                        .flatMap(part -> Stream.of(part.heading(), part.text()))
                        .flatMap(String::lines)
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList())
                .stream();
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
