package org.nianbao.language;

import java.util.List;
import java.util.Locale;

/** The languages that the service speaks to its callers. Official labels stay Chinese in both. */
public enum Language {
    /** Simplified Chinese, the default. */
    ZH(Locale.SIMPLIFIED_CHINESE),
    EN(Locale.ENGLISH);

    private static final List<String> TAGS = List.of("zh", "en");

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** The language that an {@code Accept-Language} header prefers; Chinese where it is absent, malformed or asks for others. */
    public static Language accepted(String header) {
        if (header == null) {
            return ZH;
        }
        try {
            String tag = Locale.lookupTag(Locale.LanguageRange.parse(header), TAGS);
            return "en".equals(tag) ? EN : ZH;
        } catch (IllegalArgumentException | IndexOutOfBoundsException malformed) {
            return ZH;
        }
    }

    /** The tag for {@code Content-Language} and {@code lang} attributes. */
    public String tag() {
        return locale.toLanguageTag();
    }
}
