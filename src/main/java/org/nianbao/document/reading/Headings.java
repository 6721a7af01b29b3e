package org.nianbao.document.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.nianbao.document.source.Line;
import org.nianbao.document.source.Piece;
import org.nianbao.form.Form;
import org.nianbao.form.Section;

/** The headings of a form's sections, misnumbered or slightly misspelt ones included. */
final class Headings {

    private static final int LONGEST = 45;
    private static final int MANY = 3;
    private static final int LONG_LINE = 200;
    private static final Pattern NUMBER =
            Pattern.compile("^[a-zA-Z]?(?:第?[一二三四五六七八九十]{1,2}(?:部分|章)?[.,:]?|\\d{1,2}[.,:])");
    private static final Pattern REMARK = Pattern.compile("\\([^()]*\\)$|[:.]$");
    private static final LevenshteinDistance DISTANCE = new LevenshteinDistance(3);

    private final Map<String, Section> titles = new LinkedHashMap<>();
    private final Pattern inside;

    Headings(Form form) {
        for (Section section : form.sections()) {
            titles.put(Plain.text(section.title().zh()), section);
            section.variants().forEach(variant -> titles.put(Plain.text(variant), section));
        }
        List<String> longestFirst = new ArrayList<>(titles.keySet());
        longestFirst.sort((one, other) -> other.length() - one.length());
        inside = Pattern.compile("[一二三四五六七八九]\\.(?:"
                + String.join("|", longestFirst.stream().map(Pattern::quote).toList()) + ")");
    }

    /** The section that a line is the heading of. */
    Optional<Section> find(String plain) {
        if (plain.length() < 4 || plain.length() > LONGEST) {
            return Optional.empty();
        }
        String bare = REMARK.matcher(plain).replaceFirst("");
        String title = NUMBER.matcher(bare).replaceFirst("");
        Section exact = titles.getOrDefault(bare, titles.get(title));
        return exact == null && title.length() < bare.length() ? near(title) : Optional.ofNullable(exact);
    }

    private Optional<Section> near(String title) {
        List<Section> close = titles.entrySet().stream()
                .filter(entry -> {
                    int distance = DISTANCE.apply(entry.getKey(), title);
                    return distance >= 0 && distance <= Math.max(1, title.length() / 7);
                })
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
        return close.size() == 1 ? Optional.of(close.get(0)) : Optional.empty();
    }

    /** The same pieces, but lines into which a whole report was run together cut before and behind its headings. */
    List<Piece> cut(List<Piece> pieces) {
        return pieces.stream()
                .flatMap(piece -> piece instanceof Line line && line.text().length() > LONG_LINE
                        ? cut(line).stream()
                        : List.of(piece).stream())
                .toList();
    }

    private List<Piece> cut(Line line) {
        String text = line.text();
        Plain plain = Plain.of(text);
        List<Integer> edges = new ArrayList<>(List.of(0));
        Matcher matcher = inside.matcher(plain.text());
        while (matcher.find()) {
            edges.add(plain.origin(matcher.start()));
            edges.add(plain.origin(matcher.end() - 1) + 1);
        }
        if (edges.size() < 2 * MANY + 1) {
            return List.of(line);
        }
        edges.add(text.length());
        List<Piece> cut = new ArrayList<>();
        for (int i = 0; i + 1 < edges.size(); i++) {
            String part = text.substring(edges.get(i), Math.max(edges.get(i), edges.get(i + 1)));
            if (!part.isBlank()) {
                cut.add(Line.of(part, line.place()));
            }
        }
        return cut;
    }
}
