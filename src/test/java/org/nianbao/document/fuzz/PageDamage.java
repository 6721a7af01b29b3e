package org.nianbao.document.fuzz;

import java.util.Random;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/** Damage to a page's markup that leaves every figure either as it was or gone. */
enum PageDamage {
    CUT((page, random) -> page.substring(0, random.nextInt(page.length()))),
    ROW_LOST((page, random) -> TextDamage.replaceOne(page, Markup.ROW, random, row -> "")),
    ROW_TWICE((page, random) -> TextDamage.replaceOne(page, Markup.ROW, random, row -> row.group() + row.group())),
    CELL_LOST((page, random) -> TextDamage.replaceOne(page, Markup.CELL, random, cell -> "")),
    CELL_EMPTIED((page, random) -> TextDamage.replaceOne(page, Markup.CELL, random, cell -> "<td></td>")),
    TAG_LOST((page, random) -> TextDamage.replaceOne(page, Markup.TAG, random, tag -> "")),
    TAGS_LOST((page, random) -> TextDamage.replaceSome(page, Markup.TAG, random, tag -> "")),
    TAG_TWICE((page, random) -> TextDamage.replaceOne(page, Markup.TAG, random, tag -> tag.group() + tag.group())),
    SPANS_OTHER((page, random) -> TextDamage.replaceSome(
            page, Markup.SPAN, random, span -> span.group(1) + "=\"" + random.nextInt(12) + "\"")),
    SPANS_LOST((page, random) -> TextDamage.replaceSome(page, Markup.SPAN, random, span -> "")),
    EMPTY_COLUMN((page, random) -> page.replace("</tr>", "<td></td></tr>").replace("</TR>", "<td> </td></TR>")),
    BREAKS((page, random) -> TextDamage.replaceSome(
            page, Pattern.compile("(?<=[\\u4e00-\\u9fff])(?=[\\u4e00-\\u9fff])"), random, gap -> "<br/>")),
    NESTED((page, random) -> TextDamage.replaceOne(
            page, Markup.CELL, random, cell -> "<td><table><tr>" + cell.group() + "</tr></table></td>")),
    CELLS_MERGED((page, random) ->
            TextDamage.replaceOne(page, Pattern.compile("(?i)</td>\\s*<td[^>]*>"), random, gap -> " "));

    private final BiFunction<String, Random, String> damage;

    PageDamage(BiFunction<String, Random, String> damage) {
        this.damage = damage;
    }

    String apply(String page, Random random) {
        return damage.apply(page, random);
    }

    private static final class Markup {
        static final Pattern ROW = Pattern.compile("(?is)<tr\\b.*?</tr>");
        static final Pattern CELL = Pattern.compile("(?is)<td\\b.*?</td>");
        static final Pattern TAG = Pattern.compile("(?i)</?(?:td|tr|th|table|tbody|thead|p|span|div|br|h\\d)\\b[^>]*>");
        static final Pattern SPAN = Pattern.compile("(?i)\\b(colspan|rowspan)=\"?\\d+\"?");
    }
}
