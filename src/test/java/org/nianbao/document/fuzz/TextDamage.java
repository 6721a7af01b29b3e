package org.nianbao.document.fuzz;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Damage to a text that leaves every figure either as it was or gone. */
enum TextDamage {
    CUT((text, random) -> text.substring(0, random.nextInt(text.length()))),
    LINE_LOST((text, random) -> lines(text, lines -> lines.remove(random.nextInt(lines.size())))),
    NOISE((text, random) -> added(text, Noise.LINES, random)),
    /** Where a cell is blank, nobody could tell such a number from a figure. */
    PAGE_NUMBERS((text, random) -> added(text, Noise.NUMBERS, random)),
    EMPTY_LINES((text, random) -> lines(text, lines -> {
        for (int i = 1 + random.nextInt(20); i > 0; i--) {
            lines.add(random.nextInt(lines.size() + 1), "");
        }
    })),
    NO_EMPTY_LINES((text, random) -> lines(text, lines -> lines.removeIf(String::isBlank))),
    WIDER_SPACES((text, random) -> replaceSome(
            text,
            Pattern.compile("(?<=[^ \n]) +(?=[^ \n])"),
            random,
            gap -> gap.group() + " ".repeat(1 + random.nextInt(5)))),
    WIDE_DIGITS((text, random) -> text.codePoints()
            .map(c -> c >= '0' && c <= '9' ? c - '0' + '０' : c)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString()),
    TRADITIONAL((text, random) -> Noise.TRADITIONAL.transliterate(text)),
    LETTERS_LOST((text, random) -> replaceSome(text, Noise.LETTER, random, letter -> "")),
    LETTERS_OTHER((text, random) ->
            replaceSome(text, Noise.LETTER, random, letter -> one(List.of("某", "x", "（", "“"), random))),
    SECTIONS_SHUFFLED((text, random) -> sections(text, random, Collections::shuffle)),
    SECTION_LOST((text, random) -> sections(text, random, (list, dice) -> list.remove(dice.nextInt(list.size())))),
    SECTION_TWICE((text, random) ->
            sections(text, random, (list, dice) -> list.add(list.get(dice.nextInt(list.size()))))),
    FIGURE_LOST((text, random) ->
            replaceOne(text, Pattern.compile("(?<![\\d.,，(（\\-])\\d+(?![\\d.,，)）%年月日])"), random, found -> "")),
    FIGURE_STRUCK((text, random) -> replaceOne(
            text,
            Pattern.compile("(?<![\\d.,，(（\\-])\\d+(?![\\d.,，)）%年月日])"),
            random,
            found -> one(List.of("***", "#REF!", "约", "？", "/", "—"), random))),
    BREAKS_AROUND((text, random) -> replaceOne(text, Pattern.compile("(?<=[ \t|])(?=\\d)"), random, found -> "\n"));

    private final BiFunction<String, Random, String> damage;

    TextDamage(BiFunction<String, Random, String> damage) {
        this.damage = damage;
    }

    String apply(String text, Random random) {
        return damage.apply(text, random);
    }

    private static String added(String text, List<String> noise, Random random) {
        return lines(text, lines -> {
            for (int i = 1 + random.nextInt(4); i > 0; i--) {
                lines.add(random.nextInt(lines.size() + 1), one(noise, random));
            }
        });
    }

    private static String lines(String text, java.util.function.Consumer<List<String>> change) {
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        change.accept(lines);
        return String.join("\n", lines);
    }

    private static String sections(
            String text, Random random, java.util.function.BiConsumer<List<String>, Random> change) {
        List<String> sections = new ArrayList<>(Arrays.asList(text.split("(?m)^(?=[一二三四五六]、(?!本年新收|上年结转|本年度办理))")));
        String head = sections.remove(0);
        if (sections.size() < 2) {
            return text;
        }
        change.accept(sections, random);
        return head
                + sections.stream()
                        .map(one -> one.endsWith("\n") ? one : one + "\n")
                        .collect(Collectors.joining());
    }

    static String replaceSome(
            String text, Pattern pattern, Random random, java.util.function.Function<MatchResult, String> by) {
        int share = 1 + random.nextInt(60);
        return pattern.matcher(text)
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                        random.nextInt(share) == 0 ? by.apply(found) : found.group()));
    }

    static String replaceOne(
            String text, Pattern pattern, Random random, java.util.function.Function<MatchResult, String> by) {
        List<MatchResult> found = pattern.matcher(text).results().toList();
        if (found.isEmpty()) {
            return text;
        }
        MatchResult one = found.get(random.nextInt(found.size()));
        return text.substring(0, one.start()) + by.apply(one) + text.substring(one.end());
    }

    private static String one(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }

    private static final class Noise {
        static final Pattern LETTER = Pattern.compile("(?<![\\d<&])[\\u4e00-\\u9fff、（）“”&&[^万亿元减增加少无]](?![\\d>])");
        static final Transliterator TRADITIONAL = Transliterator.getInstance("Simplified-Traditional");
        static final List<String> NUMBERS = List.of("3", "17", "12 13 14");
        static final List<String> LINES = List.of(
                "- 12 -",
                "第 3 页 共 9 页",
                "— 5 —",
                "本年新收申请12件。",
                "扫一扫在手机打开当前页",
                "",
                "分享到：",
                "注：数据截至12月31日",
                "2024年1月20日",
                "\f",
                "（此件公开发布）");
    }
}
