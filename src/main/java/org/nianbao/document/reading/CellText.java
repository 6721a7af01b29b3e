package org.nianbao.document.reading;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nianbao.form.CellType;
import org.nianbao.form.Column;
import org.nianbao.language.Bilingual;
import org.nianbao.platform.json.Numbers;
import org.nianbao.problem.Errors;

/**
 * What stands in one cell, understood.
 *
 * @param raw what stands there
 * @param value the figure, in the unit of its column
 * @param state what kind of content it is
 * @param why why it could not be read, or {@code null}
 */
record CellText(String raw, Optional<BigDecimal> value, State state, Bilingual why) {

    /** What a cell holds. */
    enum State {
        /** A plain figure. */
        FIGURE,
        /** A figure with a unit, a remark, separators or other digits. */
        NORMALIZED,
        /** Nothing. */
        BLANK,
        /** A sign that there is nothing to fill in. */
        NOT_APPLICABLE,
        /** Something else. */
        UNREAD
    }

    private static final Set<String> NOTHING =
            Set.of("-", "--", "---", "----", "/", "//", "\\", "~", "无", "暂无", "没有", "未发生", "不涉及", "N/A", "n/a");
    private static final Map<String, Integer> YUAN =
            Map.of("元", -4, "百元", -2, "千元", -1, "万元", 0, "十万元", 1, "百万元", 2, "千万元", 3, "亿元", 4);
    private static final String UNIT = "(?:十万|百万|千万|亿|万|千|百)?元";
    private static final Pattern UNIT_OF_HEAD = Pattern.compile("(?<![美欧日港])" + UNIT);
    private static final Pattern FIGURE = Pattern.compile("([+\\-]|增加?|减少?)?"
            + "(\\d{1,3}(?:[,，']\\d{3})+|\\d+|[零〇](?![零〇]))(\\.\\d+)?"
            + "(" + UNIT + "|件次|件|项|个|条|宗|次|份|起|人)?"
            + "(?:\\((?:单位:)?(" + UNIT
            + ")\\)|\\([^()]*[^()\\d.,][^()]*\\)|\\^?[*※①-⑳¹²³⁰-⁹]{1,2}|\\^\\(?\\d{1,2}\\)?)?");

    /** Signs and digits that are no figure, but stand where one should. */
    private static final Pattern ODD = Pattern.compile("(?=.*[\\d*#?×□☐+=~/\\\\-])[\\p{P}\\p{S}\\d]{1,12}");

    private static final Pattern SEVERAL = Pattern.compile("\\d[\\s\\u00A0\\u3000]+[\\d.]");

    private static final Bilingual NO_FIGURE = new Bilingual("不是数字", "it is no figure");
    private static final Bilingual NO_UNIT =
            new Bilingual("金额没有写明单位，表头也没有单位", "an amount without a unit, and the head prints none");
    private static final Bilingual OUT_OF_RANGE =
            new Bilingual("这一格应当是%s，所印的不是", "the cell takes %s, which this is not");
    private static final Bilingual SIGN =
            new Bilingual("带有增减号，不是这一格的数", "with a sign of change, it is not the figure of this cell");
    private static final Bilingual COUNT = new Bilingual("非负整数", "a whole number from 0");
    private static final Bilingual SIGNED = new Bilingual("整数", "a whole number");
    private static final Bilingual AMOUNT = new Bilingual("金额", "an amount");

    /** Whether a text without its white space could be what stands in one cell. */
    static boolean isValue(String plain) {
        return NOTHING.contains(plain) || isFigure(plain);
    }

    /** Whether a text without its white space stands in the place of a figure, though nobody can say what it means. */
    static boolean isOdd(String plain) {
        return ODD.matcher(plain).matches();
    }

    /** Whether a text without its white space could be a figure. */
    static boolean isFigure(String plain) {
        return !plain.isEmpty() && plain.length() < 60 && FIGURE.matcher(plain).matches();
    }

    /**
     * Understands the text of a cell.
     *
     * @param head the head printed over it in the file, without white space, or empty where it was not seen: then nobody knows the unit of an amount
     */
    static CellText of(String raw, Column column, String head) {
        String plain = Plain.text(raw);
        if (plain.isEmpty()) {
            return new CellText(raw, Optional.empty(), State.BLANK, null);
        }
        if (NOTHING.contains(plain)) {
            return new CellText(raw, Optional.empty(), State.NOT_APPLICABLE, null);
        }
        Matcher matcher = FIGURE.matcher(plain);
        if (!matcher.matches() || glued(raw)) {
            return unread(raw, NO_FIGURE);
        }
        return figure(raw, column, head, matcher);
    }

    /** Digits with a space between them may be two cells. */
    private static boolean glued(String raw) {
        return SEVERAL.matcher(raw.strip()).find();
    }

    private static CellText figure(String raw, Column column, String head, Matcher matcher) {
        BigDecimal number = number(matcher);
        if (matcher.group(1) != null && column.type() != CellType.SIGNED) {
            return unread(raw, SIGN);
        }
        if (column.type() == CellType.AMOUNT) {
            Optional<Integer> shift = shift(matcher, head);
            if (shift.isEmpty() && number.signum() != 0) {
                return unread(raw, NO_UNIT);
            }
            number = number.scaleByPowerOfTen(shift.orElse(0));
        }
        BigDecimal exact = Numbers.plain(number);
        if (Numbers.check(exact, column.limits(), "", new Errors()).isEmpty()) {
            return unread(raw, OUT_OF_RANGE.with(expected(column)));
        }
        boolean asPrinted = raw.strip().equals(exact.toPlainString());
        return new CellText(raw, Optional.of(exact), asPrinted ? State.FIGURE : State.NORMALIZED, null);
    }

    private static Bilingual expected(Column column) {
        return switch (column.type()) {
            case COUNT -> COUNT;
            case SIGNED -> SIGNED;
            case AMOUNT -> AMOUNT;
        };
    }

    private static BigDecimal number(Matcher matcher) {
        String digits =
                matcher.group(2).matches("[零〇]") ? "0" : matcher.group(2).replaceAll("\\D", "");
        BigDecimal number = new BigDecimal(matcher.group(3) == null ? digits : digits + matcher.group(3));
        String sign = matcher.group(1);
        return sign != null && (sign.startsWith("-") || sign.startsWith("减")) ? number.negate() : number;
    }

    /** By how many decimal places the printed amount is off the form's unit; nothing where no unit is printed. */
    private static Optional<Integer> shift(Matcher matcher, String head) {
        String beside =
                matcher.group(4) != null && YUAN.containsKey(matcher.group(4)) ? matcher.group(4) : matcher.group(5);
        if (beside != null) {
            return Optional.of(YUAN.get(beside));
        }
        List<Integer> printed = UNIT_OF_HEAD
                .matcher(head)
                .results()
                .map(unit -> YUAN.get(unit.group()))
                .distinct()
                .toList();
        return printed.size() == 1 ? Optional.of(printed.get(0)) : Optional.empty();
    }

    private static CellText unread(String raw, Bilingual why) {
        return new CellText(raw, Optional.empty(), State.UNREAD, why);
    }
}
