package org.nianbao.figures;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.nianbao.Samples;
import org.nianbao.form.Cell;
import org.nianbao.form.CellType;
import org.nianbao.form.Form;

/** A document as we write it ourselves, with anything that may stand in one. */
public final class RandomDocument {

    private static final List<String> KINDS = List.of("notApplicable", "unread", "inferred");
    private static final List<String> TOPICS = List.of("introduction", "proactiveDisclosure", "platforms", "other");
    private static final List<String> SCOPES = List.of("own", "level", "region", "unknown");
    private static final String LETTERS = "年度报告 abc123\n\t\"\\/<>&'；。（）𠀀😀";

    private final Form form;
    private final Random random;

    public RandomDocument(Form form, int seed) {
        this.form = form;
        this.random = new Random(seed);
    }

    public ObjectNode generate() {
        ObjectNode document = Samples.blank(form)
                .put("year", 2019 + random.nextInt(10))
                .put("scope", one(SCOPES))
                .put("title", text())
                .put("preamble", text());
        form.cells().forEach(cell -> fill(document, cell));
        form.tables().forEach(table -> ((ObjectNode) document.get(table.key())).put("notes", text()));
        parts(document.withObject("/overview").putArray("parts"));
        document.withObject("/problemsAndImprovements").put("text", text());
        matters(document.withObject("/otherMatters").put("text", text()));
        if (random.nextBoolean()) {
            asPublished(document.putArray("asPublished"));
        }
        return document;
    }

    private void fill(ObjectNode document, Cell cell) {
        int dice = random.nextInt(10);
        if (dice == 0) {
            mark(document, cell);
        } else if (dice > 1) {
            Samples.set(document, cell.pointer(), value(cell));
        }
    }

    private void mark(ObjectNode document, Cell cell) {
        String kind = one(KINDS);
        ((ObjectNode) document.get(cell.section()).get("marks"))
                .putObject(cell.pointer())
                .put("mark", kind)
                .put("raw", text())
                .put("note", text());
        if (kind.equals("inferred")) {
            Samples.set(document, cell.pointer(), value(cell));
        }
    }

    private BigDecimal value(Cell cell) {
        if (cell.column().type() == CellType.AMOUNT) {
            return canonical(BigDecimal.valueOf(random.nextLong(1_000_000_000_000_000L), random.nextInt(7)));
        }
        BigDecimal count = switch (random.nextInt(4)) {
            case 0 -> BigDecimal.ZERO;
            case 1 -> BigDecimal.valueOf(9_007_199_254_740_991L);
            default -> BigDecimal.valueOf(random.nextInt(100_000));
        };
        return cell.column().type() == CellType.SIGNED && random.nextBoolean() ? count.negate() : count;
    }

    private static BigDecimal canonical(BigDecimal number) {
        return new BigDecimal(number.stripTrailingZeros().toPlainString());
    }

    private void parts(ArrayNode parts) {
        for (int i = random.nextInt(4); i > 0; i--) {
            parts.addObject().put("topic", one(TOPICS)).put("heading", text()).put("text", text());
        }
    }

    private void matters(ObjectNode matters) {
        if (random.nextBoolean()) {
            matters.putObject("informationFee")
                    .put("notices", BigDecimal.valueOf(random.nextInt(9)))
                    .put("charged", canonical(BigDecimal.valueOf(random.nextInt(1_000_000), 2)))
                    .putNull("collected");
        }
    }

    private void asPublished(ArrayNode entries) {
        ObjectNode entry = entries.addObject().put("place", text()).put("label", text());
        entry.putArray("values").add(text()).addNull().add(canonical(BigDecimal.valueOf(random.nextInt(), 3)));
        entry.put("nearest", "/requests/received");
    }

    private String one(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    private String text() {
        int letters = LETTERS.codePointCount(0, LETTERS.length());
        StringBuilder text = new StringBuilder();
        random.ints(random.nextInt(30), 0, letters)
                .forEach(i -> text.appendCodePoint(LETTERS.codePointAt(LETTERS.offsetByCodePoints(0, i))));
        return text.toString();
    }
}
