package org.nianbao.document.source;

import java.util.Locale;

/** How paragraphs are counted by a word processor. */
final class NumberStyle {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String LEGAL_DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
    private static final String[] ROMAN = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};
    private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};

    private NumberStyle() {}

    /** A number in a format that ECMA-376 names; in digits where it is not one that Chinese documents use. */
    static String format(String format, int number) {
        if (number < 1 || number > 999) {
            return Integer.toString(number);
        }
        return switch (format) {
            case "chineseCounting",
                    "chineseCountingThousand",
                    "japaneseCounting",
                    "taiwaneseCounting",
                    "taiwaneseCountingThousand",
                    "ideographTraditionalCounting" -> counting(number, "零" + DIGITS.substring(1), "十", "百");
            case "chineseLegalSimplified", "ideographLegalTraditional" -> counting(number, LEGAL_DIGITS, "拾", "佰");
            case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital" -> digits(number);
            case "ideographTraditional" ->
                number <= 10 ? STEMS.substring(number - 1, number) : Integer.toString(number);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" ->
                number <= 20 ? Character.toString('①' + number - 1) : Integer.toString(number);
            case "decimalFullWidth", "decimalFullWidth2" -> fullWidth(number);
            case "decimalZero" -> "%02d".formatted(number);
            case "upperRoman" -> roman(number).toUpperCase(Locale.ROOT);
            case "lowerRoman" -> roman(number);
            case "upperLetter" -> letter('A', number);
            case "lowerLetter" -> letter('a', number);
            default -> Integer.toString(number);
        };
    }

    private static String counting(int number, String digits, String ten, String hundred) {
        int hundreds = number / 100;
        int tens = number / 10 % 10;
        int ones = number % 10;
        StringBuilder text = new StringBuilder();
        if (hundreds > 0) {
            text.append(digits.charAt(hundreds)).append(hundred);
            if (tens == 0 && ones > 0) {
                text.append(digits.charAt(0));
            }
        }
        if (tens > 0) {
            text.append(tens == 1 && hundreds == 0 ? "" : digits.substring(tens, tens + 1))
                    .append(ten);
        }
        return ones > 0 ? text.append(digits.charAt(ones)).toString() : text.toString();
    }

    private static String digits(int number) {
        StringBuilder text = new StringBuilder();
        Integer.toString(number).chars().forEach(digit -> text.append(DIGITS.charAt(digit - '0')));
        return text.toString();
    }

    private static String fullWidth(int number) {
        StringBuilder text = new StringBuilder();
        Integer.toString(number).chars().forEach(digit -> text.append((char) ('０' + digit - '0')));
        return text.toString();
    }

    private static String roman(int number) {
        StringBuilder text = new StringBuilder();
        int rest = number;
        for (int i = 0; i < ROMAN.length; i++) {
            text.append(ROMAN[i].repeat(rest / ROMAN_VALUES[i]));
            rest %= ROMAN_VALUES[i];
        }
        return text.toString();
    }

    /** After z comes aa, after that bb. */
    private static String letter(char first, int number) {
        return Character.toString(first + (number - 1) % 26).repeat((number - 1) / 26 + 1);
    }
}
