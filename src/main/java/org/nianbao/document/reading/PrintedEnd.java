package org.nianbao.document.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nianbao.document.writing.PrintedNotes;
import org.nianbao.figures.ReportDocument;

/** What stands below a report's last section without being part of it: remarks, and which revision it is. */
final class PrintedEnd {

    /** How the lines of {@link PrintedNotes#colophon} begin. */
    private static final List<String> COLOPHON = List.of("第 ", "固定地址：", "SHA-256：");

    private PrintedEnd() {}

    /** The last section's text alone. */
    static String takenFrom(String text, ReportDocument document) {
        return Seen.of(PrintedNotes.elsewhere(document)).takenFrom(withoutColophon(text));
    }

    private static String withoutColophon(String text) {
        List<String> lines = new ArrayList<>(Arrays.asList(text.stripTrailing().split("\n", -1)));
        int first = lines.size() - COLOPHON.size();
        if (first < 0) {
            return text;
        }
        List<String> last = lines.subList(first, lines.size());
        for (int i = 0; i < last.size(); i++) {
            if (!last.get(i).strip().startsWith(COLOPHON.get(i))) {
                return text;
            }
        }
        last.clear();
        return String.join("\n", lines);
    }
}
