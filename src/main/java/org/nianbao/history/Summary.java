package org.nianbao.history;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.nianbao.history.EntryView.ChangeView;
import org.nianbao.language.Bilingual;
import org.nianbao.language.Language;

/** Tells an entry in one sentence. */
final class Summary {

    private static final String STATUS = "/status";
    private static final int LONGEST_VALUE = 40;
    private static final int LONGEST_REASON = 100;

    private static final Bilingual DEED = new Bilingual("%s %s", "%s %s");
    private static final Bilingual ONE_PLACE = new Bilingual("，%s：%s → %s", ", %s: %s → %s");
    private static final Bilingual PLACES = new Bilingual("，共 %s 处", ", in %s places");
    private static final Bilingual REASON = new Bilingual("；理由：%s", "; reason: %s");
    private static final Bilingual ERASED = new Bilingual("（内容已清除）", " (content erased)");
    private static final Bilingual NOTHING = new Bilingual("空", "blank");

    private final Language language;

    Summary(Language language) {
        this.language = language;
    }

    /**
     * The sentence.
     *
     * @param changes those that are known, of {@code count}
     */
    String of(String actor, Bilingual sentence, List<ChangeView> changes, int count, String reason, boolean erased) {
        StringBuilder text = new StringBuilder(DEED.with(actor, sentence).in(language));
        text.append(places(changes, count));
        if (reason != null) {
            text.append(
                    REASON.with(cut(reason.replace('\n', ' '), LONGEST_REASON)).in(language));
        }
        return erased ? text.append(ERASED.in(language)).toString() : text.toString();
    }

    /** The state is what the deed itself tells. */
    private String places(List<ChangeView> changes, int count) {
        List<ChangeView> content = changes.stream()
                .filter(change -> !change.pointer().equals(STATUS))
                .toList();
        int places = count - (changes.size() - content.size());
        if (places == 0) {
            return "";
        }
        return places == 1
                ? place(content.get(0))
                : PLACES.with(String.valueOf(places)).in(language);
    }

    private String place(ChangeView change) {
        String name = change.label() == null ? change.pointer() : change.label();
        return ONE_PLACE
                .with(name, value(change.before()), value(change.after()))
                .in(language);
    }

    private String value(JsonNode value) {
        String text = value.isNull() ? "" : value.asText().replace('\n', ' ');
        return text.isBlank() ? NOTHING.in(language) : cut(text, LONGEST_VALUE);
    }

    private static String cut(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest)) + "…";
    }
}
