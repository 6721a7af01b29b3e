package org.nianbao.document.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nianbao.figures.Overview.Part;
import org.nianbao.figures.Overview.Topic;

/** Divides the general account into its parts at the headings that are printed in it. */
final class OverviewParts {

    private static final Pattern HEADING =
            Pattern.compile("^((?:[（(][一二三四五六七八九十]{1,2}[）)]|[一二三四五六七八九十]{1,2}[、）)])[^。；，,;]{2,30})(?:$|。\\s*|：\\s*$)");

    private OverviewParts() {}

    static List<Part> of(List<String> paragraphs) {
        List<Part> parts = new ArrayList<>();
        String heading = "";
        List<String> text = new ArrayList<>();
        for (String paragraph : paragraphs) {
            Matcher matcher = HEADING.matcher(paragraph);
            if (!matcher.find()) {
                text.add(paragraph);
                continue;
            }
            add(parts, heading, text);
            heading = matcher.group(1);
            text = new ArrayList<>();
            String rest = paragraph.substring(matcher.end());
            if (!rest.isBlank()) {
                text.add(rest);
            }
        }
        add(parts, heading, text);
        return parts;
    }

    private static void add(List<Part> parts, String heading, List<String> text) {
        if (!heading.isEmpty() || !text.isEmpty()) {
            parts.add(new Part(topic(heading, parts.isEmpty()), heading, String.join("\n", text)));
        }
    }

    static Topic topic(String heading, boolean first) {
        if (heading.isEmpty()) {
            return first ? Topic.INTRODUCTION : Topic.OTHER;
        }
        if (heading.contains("申请")) {
            return Topic.DISCLOSURE_ON_REQUEST;
        }
        if (heading.contains("主动公开")) {
            return Topic.PROACTIVE_DISCLOSURE;
        }
        if (heading.contains("平台") || heading.contains("载体")) {
            return Topic.PLATFORMS;
        }
        if (heading.contains("信息管理") || heading.contains("信息的管理")) {
            return Topic.INFORMATION_MANAGEMENT;
        }
        return heading.contains("监督") || heading.contains("保障") ? Topic.SUPERVISION : Topic.OTHER;
    }
}
