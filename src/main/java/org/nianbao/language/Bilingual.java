package org.nianbao.language;

import java.util.Arrays;

/**
 * A text in both languages. Templates carry the placeholders of {@link String#format}; arguments that are themselves
 * bilingual are rendered in the language of the whole.
 */
public record Bilingual(String zh, String en) {

    public String in(Language language) {
        return language == Language.EN ? en : zh;
    }

    /** This template with its placeholders filled. */
    public Bilingual with(Object... arguments) {
        return new Bilingual(fill(Language.ZH, arguments), fill(Language.EN, arguments));
    }

    private String fill(Language language, Object... arguments) {
        Object[] rendered = Arrays.stream(arguments)
                .map(argument -> argument instanceof Bilingual text ? text.in(language) : argument)
                .toArray();
        return in(language).formatted(rendered);
    }
}
