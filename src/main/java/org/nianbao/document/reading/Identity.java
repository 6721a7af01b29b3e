package org.nianbao.document.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whose report it is and of which year, as the file tells.
 *
 * @param title the printed title, or empty
 * @param titleLines how many of the lines before the first section are the title or stand before it
 * @param named whether the title names the organization
 * @param names what the organization is called, the likeliest first
 * @param code the organization's code, or empty
 */
record Identity(String title, int titleLines, boolean named, List<String> names, String code, OptionalInt year) {

    private static final int HEAD = 40;
    private static final int MOST_LINES = 3;
    private static final int LONGEST_TITLE = 80;
    private static final String YEAR = "((?:19|20)\\d\\d|[二一][〇零○O0一二三四五六七八九]{3})";
    private static final Pattern TITLE = Pattern.compile(
            "^(?:关于)?(?<before>[^,.:;]{0,40}?)(?:关于)?" + YEAR + "年度?(?<between>(?:(?!" + YEAR
                    + "年)[^,.:;]){0,40}?)(?:政府)?(?:政务)?信息公开(?:工作)?(?:情况)?(?:的)?(?:年度)?(?:工作)?(?:情况)?(?:的)?(?:年度)?(?:报告|年报)(?:\\([^()]*\\))?$");
    private static final Pattern PREFIX = Pattern.compile("^\\s*(?:标题|正文)\\s*[:：]?\\s*");
    private static final Pattern UNDATED =
            Pattern.compile("^(?<before>[^,.:;]{0,40}?)(?:政府)?信息公开(?:工作)?年度报告(?:\\([^()]*\\))?$");
    private static final Pattern PERIOD =
            Pattern.compile(YEAR + "[年./-]0?1[月./-]0?1日?(?:起|始)?(?:[至到]|-|~)+(?:" + YEAR + "[年./-])?12[月./-]31日?");
    private static final Pattern SENTENCE_YEAR = Pattern.compile("(?:^|[.!;])" + YEAR + "年(?!度?第)");
    private static final Pattern MENTION = Pattern.compile(YEAR + "年度?(?:我[^,.;]{1,4})?(?:政府|政务)?信息公开");
    private static final Pattern ISSUER = Pattern.compile(
            "^(?:发布机构|发布单位|公开单位|发布主体|信息来源|来源|发文机关|制作单位):(.{2,40}?)(?:(?:作者|发布时间|发布日期|时间|日期|访问量|浏览次数|字体|字号).*)?$");
    private static final Pattern YEAR_OF_ISSUE = Pattern.compile(YEAR + "年(?:发布|公布|印发)?$");
    private static final Pattern CODE =
            Pattern.compile("(?<![0-9A-Z])[0-9A-HJ-NPQRTUWXY]{2}\\d{6}[0-9A-HJ-NPQRTUWXY]{10}(?![0-9A-Z])");
    private static final String CHINESE = "〇一二三四五六七八九";

    /** Looks for title and year in the lines before the first section, then in the text. */
    static Identity of(List<String> head, List<String> text) {
        List<Identity> titled = new ArrayList<>();
        for (int lines = 1; lines <= MOST_LINES; lines++) {
            for (int from = 0; from + lines <= Math.min(head.size(), HEAD); from++) {
                titled(head, from, lines, text).ifPresent(titled::add);
            }
        }
        Optional<Identity> named = titled.stream().filter(one -> one.named).findFirst();
        if (named.isPresent() || !titled.isEmpty()) {
            return named.orElseGet(() -> titled.get(0));
        }
        return new Identity("", 0, false, issuers(head), code(head), year(text));
    }

    /** The title as it may be printed again, and the usual one made of name and year, without white space. */
    List<String> titles() {
        return List.of(Plain.text(title).replaceFirst("年度", "年"), Plain.text(title));
    }

    private static Optional<Identity> titled(List<String> head, int from, int lines, List<String> text) {
        List<String> parts =
                head.subList(from, from + lines).stream().map(String::strip).toList();
        if (lines > 1
                && parts.stream()
                        .anyMatch(part -> part.length() > LONGEST_TITLE / 2
                                || ISSUER.matcher(Plain.text(part)).matches())) {
            return Optional.empty();
        }
        String joined = String.join("", parts);
        String plain = Plain.text(PREFIX.matcher(joined).replaceFirst(""));
        Matcher dated = TITLE.matcher(plain);
        Matcher undated = UNDATED.matcher(plain);
        if (plain.length() > LONGEST_TITLE || !dated.matches() && !undated.matches()) {
            return Optional.empty();
        }
        boolean hasYear = dated.matches();
        String name = hasYear ? dated.group("before") + dated.group("between") : undated.group("before");
        Set<String> names = new LinkedHashSet<>();
        add(names, name);
        OptionalInt year = hasYear ? OptionalInt.of(number(dated.group(2))) : year(text);
        boolean named = !names.isEmpty();
        names.addAll(issuers(head));
        String printed = PREFIX.matcher(String.join("", parts)).replaceFirst("");
        return Optional.of(new Identity(printed, from + lines, named, List.copyOf(names), code(head), year));
    }

    private static void add(Set<String> names, String name) {
        String clean =
                YEAR_OF_ISSUE.matcher(name.replaceAll("^(关于)|(关于|的|度)$", "")).replaceFirst("");
        if (clean.length() > 1 && !clean.contains("信息公开") && !clean.contains("报告")) {
            names.add(clean);
        }
    }

    private static List<String> issuers(List<String> head) {
        Set<String> names = new LinkedHashSet<>();
        for (String line : head.subList(0, Math.min(head.size(), HEAD))) {
            for (String part : line.split("\\s{2,}|\\t")) {
                Matcher matcher = ISSUER.matcher(Plain.text(part));
                if (matcher.matches()) {
                    add(names, matcher.group(1));
                }
            }
        }
        return List.copyOf(names);
    }

    private static String code(List<String> head) {
        return head.stream()
                .map(CODE::matcher)
                .filter(Matcher::find)
                .map(Matcher::group)
                .findFirst()
                .orElse("");
    }

    /** The year of the statistical period; otherwise the one year that sentences begin with. */
    private static OptionalInt year(List<String> text) {
        String plain = Plain.text(String.join("\n", text));
        Matcher period = PERIOD.matcher(plain);
        if (period.find()) {
            return OptionalInt.of(number(period.group(1)));
        }
        List<Integer> years = new ArrayList<>();
        for (String line : text) {
            Matcher matcher = SENTENCE_YEAR.matcher(Plain.text(line));
            while (matcher.find()) {
                years.add(number(matcher.group(1)));
            }
        }
        if (years.isEmpty()) {
            Matcher mention = MENTION.matcher(plain);
            while (mention.find()) {
                years.add(number(mention.group(1)));
            }
        }
        return years.stream().distinct().count() == 1 ? OptionalInt.of(years.get(0)) : OptionalInt.empty();
    }

    private static int number(String year) {
        int number = 0;
        for (char digit :
                year.replace('零', '〇').replace('○', '〇').replace('O', '〇').toCharArray()) {
            int value = CHINESE.indexOf(digit);
            number = number * 10 + (value >= 0 ? value : Character.digit(digit, 10));
        }
        return number;
    }
}
