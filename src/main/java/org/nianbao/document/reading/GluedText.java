package org.nianbao.document.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Text into which a table was run together, labels and figures without anything between them. */
final class GluedText {

    private static final int LEAST_LABELS = 4;

    /** The tables of a report that were run together have some 3 000 characters. */
    private static final int LONGEST = 20_000;

    private static final Pattern FIGURES =
            Pattern.compile("[\\d.,\\-元万亿\\s\\u00A0\\u3000]*\\d[\\d.,\\-元万亿\\s\\u00A0\\u3000]*");
    private static final Pattern NUMBERED = Pattern.compile("^(\\(.\\)|.\\.).+");

    private final List<Map.Entry<String, Label>> labels;

    /** Those that prose does not hold by chance. */
    private final List<String> telling;

    GluedText(Labels labels) {
        this.labels = labels.all();
        this.telling = this.labels.stream()
                .filter(entry -> NUMBERED.matcher(entry.getKey()).matches()
                        || entry.getValue().kind() == Label.Kind.BLOCK
                        || entry.getValue().kind() == Label.Kind.COLUMN)
                .map(Map.Entry::getKey)
                .filter(label -> label.length() > 3)
                .toList();
    }

    /**
     * Figures behind a label.
     *
     * @param printed the label as it is compared
     * @param text what stands between this label and the next one
     */
    record Found(Label label, String printed, String text) {

        boolean hasFigures() {
            return FIGURES.matcher(text).matches();
        }
    }

    /** Whether a text is a table that was run together. */
    boolean is(String plain) {
        return plain.length() > 2 * LEAST_LABELS
                && plain.length() < LONGEST
                && telling.stream().filter(plain::contains).limit(LEAST_LABELS).count() == LEAST_LABELS;
    }

    /** The labels of a text in their order, each with what stands behind it. */
    List<Found> find(String text) {
        Plain plain = Plain.of(text);
        List<Found> found = new ArrayList<>();
        Map.Entry<String, Label> open = null;
        int from = 0;
        for (int at = 0; at < plain.text().length(); ) {
            Map.Entry<String, Label> label = at(plain.text(), at);
            if (label == null) {
                at++;
                continue;
            }
            if (open != null) {
                found.add(new Found(open.getValue(), open.getKey(), between(text, plain, from, at)));
            }
            open = label;
            at += label.getKey().length();
            from = at;
        }
        if (open != null) {
            found.add(new Found(
                    open.getValue(),
                    open.getKey(),
                    between(text, plain, from, plain.text().length())));
        }
        return found;
    }

    private Map.Entry<String, Label> at(String plain, int at) {
        for (Map.Entry<String, Label> entry : labels) {
            if (plain.startsWith(entry.getKey(), at)) {
                return entry;
            }
        }
        return null;
    }

    private static String between(String text, Plain plain, int from, int to) {
        return from >= to ? "" : text.substring(plain.origin(from), plain.origin(to - 1) + 1);
    }
}
