package org.nianbao.review;

import java.util.Optional;
import org.nianbao.platform.json.JsonObject;
import org.nianbao.problem.ErrorCode;

/** What people write beside a report: reasons, comments, explanations. */
public final class Texts {

    /** In code points. */
    public static final int LONGEST = 10_000;

    private Texts() {}

    /** A text that has to be there and to say something. */
    public static String required(JsonObject source, String member) {
        return source.required(member, optional(source, member));
    }

    /** A text that says something where it is there. */
    public static Optional<String> optional(JsonObject source, String member) {
        Optional<String> text = source.text(member, LONGEST);
        text.filter(String::isBlank).ifPresent(blank -> source.errors().add(source.at(member), ErrorCode.BLANK));
        return text;
    }
}
