package org.nianbao.document.source;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The numbers that Word prints before paragraphs without their being text: 一、 and （一） of headings are often such. Counts
 * along while the paragraphs are read.
 */
final class DocxNumbering {

    private final DocxLists lists;

    /** The last number on every level, by list. */
    private final Map<String, int[]> counters = new HashMap<>();

    private final Set<String> begun = new HashSet<>();

    DocxNumbering(DocxLists lists) {
        this.lists = lists;
    }

    /** Counts a paragraph; what is printed before it, or nothing. */
    String next(DocxLists.Item own, String style) {
        DocxLists.Item item = lists.resolve(own, style);
        int index = item.level() == null ? 0 : item.level();
        Optional<DocxLists.Instance> instance = lists.instance(item.instance());
        if (instance.isEmpty() || index < 0 || index >= DocxLists.LEVELS) {
            return "";
        }
        DocxLists.Level[] levels = lists.levels(instance.get());
        if (levels[index] == null) {
            return "";
        }
        int[] counter = counters.computeIfAbsent(instance.get().list(), list -> new int[DocxLists.LEVELS]);
        if (begun.add(item.instance())) {
            restart(counter, instance.get().restarts());
        }
        count(counter, levels, index);
        return print(counter, levels, index);
    }

    private static void restart(int[] counter, Integer[] restarts) {
        for (int i = 0; i < counter.length; i++) {
            counter[i] = restarts[i] == null ? counter[i] : restarts[i] - 1;
        }
    }

    private static void count(int[] counter, DocxLists.Level[] levels, int index) {
        for (int i = 0; i <= index; i++) {
            int start = levels[i] == null ? 1 : levels[i].start();
            // A level above that was passed over has begun nevertheless.
            counter[i] = i < index ? Math.max(counter[i], start) : Math.max(counter[i] + 1, start);
        }
        Arrays.fill(counter, index + 1, counter.length, 0);
    }

    private static String print(int[] counter, DocxLists.Level[] levels, int index) {
        DocxLists.Level level = levels[index];
        if (level.format().equals("bullet") || level.format().equals("none")) {
            return "";
        }
        String text = level.text();
        for (int i = 0; i <= index; i++) {
            String format = levels[i] == null ? "" : levels[i].format();
            text = text.replace("%" + (i + 1), NumberStyle.format(format, counter[i]));
        }
        boolean apart = !level.suffix().equals("nothing")
                && !text.isEmpty()
                && Character.isLetterOrDigit(text.charAt(text.length() - 1));
        return apart ? text + " " : text;
    }
}
