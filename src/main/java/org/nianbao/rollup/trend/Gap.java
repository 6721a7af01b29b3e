package org.nianbao.rollup.trend;

import com.fasterxml.jackson.annotation.JsonValue;
import org.nianbao.language.Bilingual;

/** Why there is no value. */
enum Gap {
    /** No report of the year can be read. */
    NOT_PUBLISHED("notPublished", new Bilingual("未公布", "not published")),
    /** The filing season of the year lasts, and the caller does not oversee it. */
    NOT_YET_PUBLIC("notYetPublic", new Bilingual("填报期未结束，尚不公开", "not yet public")),
    /** A cell that is needed was left blank. */
    BLANK("blank", new Bilingual("未填", "left blank")),
    /** The report says that this does not apply to the organization. */
    NOT_APPLICABLE("notApplicable", new Bilingual("不适用", "not applicable")),
    /** The report is in a form that does not count this. */
    NOT_COMPARABLE("notComparable", new Bilingual("口径不可比", "not comparable")),
    /** There was nothing of which this could be a share. */
    NO_DENOMINATOR("noDenominator", new Bilingual("分母为0", "the denominator is 0"));

    private final String word;
    private final Bilingual label;

    Gap(String word, Bilingual label) {
        this.word = word;
        this.label = label;
    }

    @JsonValue
    String word() {
        return word;
    }

    Bilingual label() {
        return label;
    }
}
