package org.nianbao.document.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.nianbao.form.Block;
import org.nianbao.form.Column;
import org.nianbao.form.Form;
import org.nianbao.form.Row;
import org.nianbao.language.Bilingual;

/**
 * The labels printed in the tables of a form and how they are recognized: as they are, in a variant seen in published
 * reports, with a remark in brackets behind, with another number before, or with a slip of the pen, as long as that names
 * one label only.
 */
final class Labels {

    private static final Pattern REMARK = Pattern.compile("^(.+?)(?:\\([^()]*\\)|[*※①-⑳¹²³⁰-⁹])$");
    private static final Pattern SEPARATOR = Pattern.compile("^[-:;,/>]+");
    private static final Pattern NUMBER =
            Pattern.compile("^([①-⑳]|\\([一二三四五六七八九十\\d]{1,2}\\)|[一二三四五六七八九十]{1,2}\\.|\\d{1,2}\\.?)(?=\\D)");
    private static final int SHORTEST_NEAR = 6;
    private static final int LONGEST = 250;
    private static final int LONGEST_NEAR = 80;
    private static final int SHORTEST_BARE = 3;
    private static final LevenshteinDistance DISTANCE = new LevenshteinDistance(4);

    private final List<PrintedBlock> blocks;
    private final Map<String, Label> exact = new LinkedHashMap<>();
    private final List<Map.Entry<String, Row>> groups = new ArrayList<>();
    private final Map<String, Label> bare = new HashMap<>();
    private final Map<String, Set<PrintedBlock>> printing = new HashMap<>();

    Labels(Form form) {
        this.blocks = form.tables()
                .flatMap(section -> PrintedBlock.of(section).stream())
                .toList();
        blocks.forEach(this::add);
        exact.forEach(this::addBare);
    }

    List<PrintedBlock> blocks() {
        return blocks;
    }

    /** All labels as they are compared, with what they name; longer ones first. */
    List<Map.Entry<String, Label>> all() {
        return exact.entrySet().stream()
                .sorted(Comparator.comparing(entry -> -entry.getKey().length()))
                .toList();
    }

    /** The label that a text is; nothing where it is none, or might be two. */
    Optional<Label> find(String plain) {
        if (plain.length() < 2 || plain.length() > LONGEST) {
            return Optional.empty();
        }
        return Optional.ofNullable(exact.get(plain))
                .or(() -> pointer(plain))
                .or(() -> behindGroup(plain))
                .or(() -> withoutRemark(plain))
                .or(() -> otherNumber(plain))
                .or(() -> near(plain));
    }

    /** The blocks in which a label is printed. */
    Set<PrintedBlock> blocks(Label label) {
        return printing.get(label.official());
    }

    /** Whether a text is a piece of a label that a line break has cut. */
    boolean isFragment(String plain) {
        return !plain.isEmpty() && exact.keySet().stream().anyMatch(label -> label.contains(plain));
    }

    /** In our own sheets the rows are named by their pointers as well. */
    private Optional<Label> pointer(String plain) {
        if (!plain.startsWith("/")) {
            return Optional.empty();
        }
        return exact.values().stream()
                .filter(label -> label.isRow() && label.row().pointer().equals(plain))
                .findFirst();
    }

    /** The label of a row behind that of its group, as when their cells became one. */
    private Optional<Label> behindGroup(String plain) {
        return groups.stream()
                .filter(group -> plain.startsWith(group.getKey()))
                .flatMap(group -> find(SEPARATOR
                                .matcher(plain.substring(group.getKey().length()))
                                .replaceFirst(""))
                        .filter(label -> isPart(label, group.getValue()))
                        .stream())
                .findFirst();
    }

    private static boolean isPart(Label label, Row group) {
        return label.row() != null && withParts(group).anyMatch(label.row().row()::equals);
    }

    private Optional<Label> withoutRemark(String plain) {
        Matcher matcher = REMARK.matcher(plain);
        return matcher.matches() && matcher.group(1).length() > 1 ? find(matcher.group(1)) : Optional.empty();
    }

    private Optional<Label> otherNumber(String plain) {
        String rest = bare(plain);
        boolean numbered = rest.length() < plain.length();
        return numbered || rest.length() > SHORTEST_BARE ? Optional.ofNullable(bare.get(rest)) : Optional.empty();
    }

    private Optional<Label> near(String plain) {
        if (plain.length() < SHORTEST_NEAR
                || plain.length() > LONGEST_NEAR
                || plain.chars().allMatch(c -> c < 0x80)) {
            return Optional.empty();
        }
        int most = plain.length() / SHORTEST_NEAR;
        List<Label> close = exact.entrySet().stream()
                .filter(entry -> Math.abs(entry.getKey().length() - plain.length()) <= most)
                .filter(entry -> {
                    int distance = DISTANCE.apply(entry.getKey(), plain);
                    return distance >= 0 && distance <= most;
                })
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
        return close.size() == 1 ? Optional.of(close.get(0)).filter(Labels::mayBeMisspelt) : Optional.empty();
    }

    /** Titles of blocks differ by one character, heads of columns by a few. */
    private static boolean mayBeMisspelt(Label label) {
        return label.kind() != Label.Kind.BLOCK && label.kind() != Label.Kind.COLUMN;
    }

    private void add(PrintedBlock block) {
        Block printed = block.block();
        put(printed.title(), List.of(), new Part(Label.Kind.BLOCK, block, null, null));
        put(printed.columnHead(), List.of(), new Part(Label.Kind.HEAD, block, null, null));
        if (printed.stub() != null) {
            put(printed.stub().label(), List.of(), new Part(Label.Kind.HEAD, block, null, null));
        }
        for (Column column : printed.columns()) {
            put(column.group(), List.of(), new Part(Label.Kind.HEAD, block, null, null));
            put(column.label(), column.variants(), new Part(Label.Kind.COLUMN, block, null, column));
        }
        if (block.runsAcross()) {
            printed.rows().stream()
                    .flatMap(Labels::withParts)
                    .forEach(row -> put(row.label(), row.variants(), new Part(Label.Kind.HEAD, block, null, null)));
        } else {
            addRows(block);
        }
    }

    private void addRows(PrintedBlock block) {
        Map<Row, PrintedRow> rows = new HashMap<>();
        Stream.concat(block.rows().stream(), block.groups().stream()).forEach(row -> rows.put(row.row(), row));
        block.block().rows().stream().flatMap(Labels::withParts).forEach(row -> {
            Label.Kind kind = row.isGroup() ? Label.Kind.GROUP : Label.Kind.ROW;
            put(row.label(), row.variants(), new Part(kind, block, rows.get(row), null));
            if (row.isGroup() && row.label() != null) {
                Stream.concat(Stream.of(row.label().zh()), row.variants().stream())
                        .forEach(text -> groups.add(Map.entry(Plain.text(text), row)));
            }
        });
    }

    private static Stream<Row> withParts(Row row) {
        return Stream.concat(Stream.of(row), row.rows().stream().flatMap(Labels::withParts));
    }

    private record Part(Label.Kind kind, PrintedBlock block, PrintedRow row, Column column) {}

    private void put(Bilingual label, List<String> variants, Part part) {
        if (label == null) {
            return;
        }
        List<String> texts = new ArrayList<>(List.of(label.zh()));
        texts.addAll(variants);
        if (part.column != null) {
            // The unit in brackets is read by itself.
            texts.add(REMARK.matcher(Plain.text(label.zh())).replaceFirst("$1"));
        }
        printing.computeIfAbsent(label.zh(), any -> new LinkedHashSet<>()).add(part.block);
        texts.forEach(text -> exact.putIfAbsent(
                Plain.text(text), new Label(part.kind, part.block, part.row, part.column, label.zh())));
    }

    private void addBare(String text, Label label) {
        String rest = bare(text);
        if (label.row() != null && rest.length() < text.length()) {
            bare.merge(rest, label, (one, other) -> one.row() == other.row() ? one : null);
        }
    }

    /** The official label of a row. */
    Label row(PrintedRow row) {
        return exact.values().stream()
                .filter(label -> label.row() == row)
                .findFirst()
                .orElseThrow();
    }

    /** Whether a text is the label of a row without the number before it. */
    boolean isBare(String plain, PrintedRow row) {
        return plain.equals(bare(Plain.text(row.row().label().zh())));
    }

    private static String bare(String plain) {
        return NUMBER.matcher(plain).replaceFirst("");
    }
}
