package org.nianbao.importing;

import org.nianbao.language.Bilingual;

/** Why an organization may be the one whose report a file is, the best reason first. */
enum MatchReason {
    CODE("code", new Bilingual("文件载有其代码", "the file carries its code")),
    NAME("name", new Bilingual("与其当年名称相同", "it had this name in that year")),
    SHORT_NAME("short-name", new Bilingual("与其简称相同", "this is one of its short names")),
    CONTAINED("contained", new Bilingual("名称相同，只是多或少了上级地名", "its name but for the places above it, which fit")),
    TOLD("told", new Bilingual("上传者所述", "the sender says so")),
    FORMER_NAME("former-name", new Bilingual("与其其他年份的名称相同", "it had this name in other years")),
    SIMILAR("similar", new Bilingual("名称相近，但不能确定就是它", "a similar name, but not certain to be the one meant"));

    private final String word;
    private final Bilingual text;

    MatchReason(String word, Bilingual text) {
        this.word = word;
        this.text = text;
    }

    String word() {
        return word;
    }

    Bilingual text() {
        return text;
    }

    /** Whether the reason is enough where it speaks for one organization alone. */
    boolean isEnough() {
        return compareTo(TOLD) < 0;
    }
}
