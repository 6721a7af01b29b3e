package org.nianbao.history;

import java.util.Locale;
import org.nianbao.language.Bilingual;
import org.nianbao.platform.json.Vocabulary;

/** What can be done to a report, as the history tells it. */
enum Deed {
    CREATION("建立", "Opened", "建立了报告", "opened the report"),
    COMPILATION("汇编", "Compiled", "由下级机构的报告汇编了本报告", "compiled the report from those below"),
    ACCEPTANCE("导入", "Imported", "由已公布的文件导入了本报告", "imported the report from a published file"),
    UPDATE("修改", "Changed", "修改了报告", "changed the report"),
    DELETE("删除", "Deleted", "删除了草稿", "deleted the draft"),
    DISCARD("放弃更正", "Amendment discarded", "放弃了更正", "discarded the amendment"),
    EXPLANATION("说明", "Explained", "作出了说明", "explained a finding or a reason of the return"),
    SUBMISSION("提交", "Submitted", "提交了报告", "submitted the report"),
    RECALL("撤回提交", "Recalled", "撤回了提交", "recalled the submission"),
    DECISION("裁定", "Finding decided", "裁定了问题", "decided about a finding"),
    REVIEW("审核", "Gate decided", "作出了审核决定", "decided a gate"),
    RETURN("退回", "Returned", "退回了报告", "returned the report"),
    PUBLICATION("发布", "Published", "发布了报告", "published the report"),
    AMENDMENT("更正", "Amendment opened", "开始了更正", "opened an amendment"),
    WITHDRAWAL("撤回", "Withdrawn", "撤回了已发布的报告", "withdrew what was published"),
    EXPUNCTION("清除", "Expunction", "办理了已发布内容的清除", "proposed or confirmed an expunction"),
    POSTING("登记发布位置", "Posting recorded", "登记了在本机关网站上的发布位置", "recorded where the page stands on the own site"),
    EXTENSION("延期", "Extension", "延长了期限或取消了延期", "extended the deadline, or took that back");

    static final Vocabulary<Deed> WORDS = Vocabulary.of(Deed.class, Deed::word);

    private final Bilingual title;
    private final Bilingual sentence;

    Deed(String zh, String en, String sentenceZh, String sentenceEn) {
        this.title = new Bilingual(zh, en);
        this.sentence = new Bilingual(sentenceZh, sentenceEn);
    }

    /** The word by which entries name it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    Bilingual title() {
        return title;
    }

    /** What is said of whoever did it. */
    Bilingual sentence() {
        return sentence;
    }
}
