package org.nianbao.document.source;

import java.lang.Character.UnicodeBlock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.nianbao.document.source.Line.Word;

/**
 * A line of print.
 *
 * @param glyphs its characters from left to right, spaces too
 */
record TextLine(List<Glyph> glyphs) {

    private static final Set<UnicodeBlock> WIDE =
            Set.of(UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION, UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS);

    /** Wider gaps divide words. */
    private static final double WORD_GAP = 0.35;

    /** So do wider gaps with a space in them; many fonts give half a character to a space. */
    private static final double SPACED_GAP = 0.6;

    /** Letters and digits that stand this far apart have a space between them, whether one is drawn or not. */
    private static final double CLOSE_GAP = 0.2;

    /** Characters of one figure stand closer than this, those of neighbouring boxes do not. */
    private static final double RUN_GAP = 0.1;

    /** Characters on one line may stand this much higher or lower. */
    private static final double UNEVEN = 0.3;

    /** The lines that characters form, from top to bottom. */
    static List<TextLine> of(List<Glyph> glyphs) {
        List<Glyph> downwards = new ArrayList<>(glyphs);
        downwards.sort(Comparator.comparingDouble(Glyph::baseline));
        List<TextLine> lines = new ArrayList<>();
        List<Glyph> line = new ArrayList<>();
        for (Glyph glyph : downwards) {
            if (!line.isEmpty() && !isLevel(line.get(0), glyph)) {
                lines.add(new TextLine(line));
                line = new ArrayList<>();
            }
            line.add(glyph);
        }
        if (!line.isEmpty()) {
            lines.add(new TextLine(line));
        }
        return lines.stream().filter(TextLine::isPrinted).toList();
    }

    TextLine {
        glyphs = glyphs.stream().sorted(Comparator.comparingDouble(Glyph::left)).toList();
    }

    private static boolean isLevel(Glyph one, Glyph other) {
        return Math.abs(one.baseline() - other.baseline()) <= UNEVEN * Math.min(one.size(), other.size());
    }

    private boolean isPrinted() {
        return !glyphs.stream().allMatch(Glyph::isBlank);
    }

    double baseline() {
        return glyphs.get(0).baseline();
    }

    /** Where a line has several words it belongs to a table without lines, whose columns may stand close together. */
    List<Word> words() {
        List<Word> words = words(WORD_GAP);
        return words.size() > 1 ? words(CLOSE_GAP) : words;
    }

    private List<Word> words(double wordGap) {
        List<Word> words = new ArrayList<>();
        List<Glyph> word = new ArrayList<>();
        Glyph last = null;
        boolean spaced = false;
        for (Glyph glyph : glyphs) {
            if (last != null && !glyph.isBlank() && isDivided(last, glyph, spaced ? SPACED_GAP : wordGap)) {
                words.add(word(word));
                word.clear();
            }
            if (last != null || !glyph.isBlank()) {
                word.add(glyph);
            }
            spaced = glyph.isBlank();
            last = spaced ? last : glyph;
        }
        words.add(word(word));
        return words;
    }

    /** Figures are never put together. */
    private static boolean isDivided(Glyph one, Glyph other, double wordGap) {
        return gap(one, other) > (one.isDigit() && other.isDigit() ? CLOSE_GAP : wordGap);
    }

    private static Word word(List<Glyph> glyphs) {
        StringBuilder text = new StringBuilder();
        Glyph last = glyphs.get(0);
        boolean spaced = false;
        for (Glyph glyph : glyphs) {
            if (glyph.isBlank()) {
                spaced = true;
            } else {
                text.append(spaced || isSpaced(last, glyph) ? " " : "").append(glyph.text());
                spaced = false;
                last = glyph;
            }
        }
        return new Word(text.toString(), glyphs.get(0).left(), last.right());
    }

    String text() {
        return words().stream().map(Word::text).collect(Collectors.joining(" "));
    }

    /** The characters that follow one another without a gap, spaces left out. */
    List<List<Glyph>> runs() {
        List<List<Glyph>> runs = new ArrayList<>();
        Glyph last = null;
        for (Glyph glyph : glyphs) {
            if (last == null || last.isBlank() || glyph.isBlank() || gap(last, glyph) > RUN_GAP) {
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(glyph);
            last = glyph;
        }
        return runs;
    }

    private static double gap(Glyph one, Glyph other) {
        return (other.left() - one.right()) / Math.max(one.size(), other.size());
    }

    private static boolean isSpaced(Glyph one, Glyph other) {
        return gap(one, other) > CLOSE_GAP && !isIdeographic(one) && !isIdeographic(other);
    }

    private static boolean isIdeographic(Glyph glyph) {
        int point = glyph.text().codePointAt(0);
        return Character.isIdeographic(point) || WIDE.contains(UnicodeBlock.of(point));
    }
}
