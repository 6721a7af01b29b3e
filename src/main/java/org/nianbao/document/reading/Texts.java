package org.nianbao.document.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.nianbao.figures.FigureTable;
import org.nianbao.figures.Figures;
import org.nianbao.figures.Narrative;
import org.nianbao.figures.OtherMatters;
import org.nianbao.figures.Overview;
import org.nianbao.figures.SectionContent;
import org.nianbao.form.Form;
import org.nianbao.form.Section;

/** The text of a report by its sections: lines on paper joined to paragraphs again, the overview by its parts. */
final class Texts {

    private static final double NEARLY = 0.8;
    private static final int NARROW = 40;
    private static final Pattern ENDS = Pattern.compile("[。！？；.!?;]$|…$");
    private static final Pattern BEGINS =
            Pattern.compile("^\\s*(?:[（(][一二三四五六七八九十\\d]{1,2}[）)]|[一二三四五六七八九十]{1,2}[、）)]|\\d{1,2}[.、．])");
    private static final Pattern META = Pattern.compile(
            "^\\s*(?:标题|发布时间|发布日期|发布机构|来源|信息来源|时间|作者|文号|栏目|索引号|原文链接|本地目录|页面链接|当前位置|浏览次数|阅读次数|点击数|字体|字号|打印|关闭)\\s*[:：与].*|^=+.*=+$|.*选择阅读字号.*");

    private final boolean wrapped;
    private final Map<String, List<Entry>> lines = new LinkedHashMap<>();
    private final List<Entry> head = new ArrayList<>();

    private record Entry(String text, boolean spaced) {}

    Texts(boolean wrapped) {
        this.wrapped = wrapped;
    }

    /** Adds a line to a section, or to what stands before the first one. */
    void add(Section section, String text, boolean spaced) {
        List<Entry> entries = section == null ? head : lines.computeIfAbsent(section.key(), any -> new ArrayList<>());
        for (String line : text.split("\n", -1)) {
            entries.add(new Entry(line.strip(), spaced));
        }
    }

    /** Notes that a section stands there, even if nothing is written in it. */
    void begin(Section section) {
        lines.computeIfAbsent(section.key(), any -> new ArrayList<>());
    }

    private static int width(String text) {
        return text.codePoints().map(c -> c < 0x2E80 ? 1 : 2).sum();
    }

    /** The lines before the first section. */
    List<String> head() {
        return head.stream().map(Entry::text).toList();
    }

    /** All lines of the report. */
    List<String> all() {
        List<String> all = new ArrayList<>(head());
        lines.values().forEach(entries -> entries.forEach(entry -> all.add(entry.text())));
        return all;
    }

    /** What stands between the title, even if that is printed again, and the first section. */
    String preamble(Identity identity) {
        List<Entry> rest = head.subList(Math.min(identity.titleLines(), head.size()), head.size()).stream()
                .filter(entry -> !META.matcher(entry.text()).matches())
                .toList();
        return paragraphs(rest).stream()
                .map(paragraph -> withoutTitle(paragraph, identity))
                .filter(paragraph -> !paragraph.isBlank())
                .collect(Collectors.joining("\n"));
    }

    private static String withoutTitle(String paragraph, Identity identity) {
        Plain plain = Plain.of(paragraph);
        return identity.titles().stream()
                .filter(title -> !title.isEmpty() && plain.text().startsWith(title))
                .findFirst()
                .map(title -> paragraph.substring(plain.origin(title.length())).strip())
                .orElse(paragraph);
    }

    /** A section as the document holds it, its figures blank. */
    SectionContent content(Form form, Section section) {
        List<String> paragraphs = paragraphs(lines.getOrDefault(section.key(), List.of()));
        String text = String.join("\n", paragraphs);
        return switch (section.shape()) {
            case FIGURES -> new FigureTable(section, Figures.blank(form), text);
            case PARTS -> new Overview(OverviewParts.of(paragraphs));
            case TEXT -> new Narrative(text);
            case MATTERS -> new OtherMatters(text, Optional.empty());
        };
    }

    private List<String> paragraphs(List<Entry> entries) {
        List<String> paragraphs = new ArrayList<>();
        int full = fullWidth();
        boolean open = false;
        for (Entry entry : entries) {
            if (entry.text().isEmpty()) {
                open = false;
                continue;
            }
            int last = paragraphs.size() - 1;
            if (wrapped && open && last >= 0 && !BEGINS.matcher(entry.text()).find()) {
                paragraphs.set(last, join(paragraphs.get(last), entry.text()));
            } else {
                paragraphs.add(entry.text());
            }
            boolean ended = ENDS.matcher(entry.text()).find();
            open = width(entry.text()) >= (ended ? full : full * NEARLY);
        }
        return paragraphs;
    }

    /** How wide a full line is: most lines of running text are. */
    private int fullWidth() {
        int[] widths = lines.values().stream()
                .flatMap(List::stream)
                .mapToInt(entry -> width(entry.text()))
                .filter(width -> width >= NARROW)
                .sorted()
                .toArray();
        return widths.length == 0 ? Integer.MAX_VALUE : widths[widths.length * 2 / 3];
    }

    private static String join(String before, String after) {
        boolean latin = before.charAt(before.length() - 1) < 0x80 && after.charAt(0) < 0x80;
        return latin ? before + " " + after : before + after;
    }
}
