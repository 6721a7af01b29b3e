package org.nianbao.document.source;

import org.nianbao.language.Bilingual;

/** Why files cannot be opened, in words for whoever sent them. */
enum Refusal {
    EMPTY("文件是空的", "The file is empty"),
    TOO_LARGE("文件过大或内容过多：%s", "The file is too large, or holds too much: %s"),
    TOO_DEEP("文件的内容嵌套过深", "The file's content is nested too deeply"),
    STOPPED("读取被中止", "Reading was stopped"),
    DAMAGED("文件已损坏或不完整，无法打开（%s）", "The file is damaged or incomplete and cannot be opened (%s)"),
    ENCRYPTED("文件已加密：请取消密码后重新发送", "The file is encrypted: take its password away and send it again"),
    OLD_OFFICE(
            "这是旧版的 Word、Excel 或 WPS 文件（.doc、.xls、.wps）：请另存为 .docx 或 .xlsx 后重新发送",
            "This is a file of an old Word, Excel or WPS (.doc, .xls, .wps): save it as .docx or .xlsx and send it again"),
    OTHER_OFFICE(
            "不支持这种文档格式（%s）：请另存为 .docx、.xlsx 或 .pdf 后重新发送",
            "Documents of this kind (%s) cannot be read: save it as .docx, .xlsx or .pdf and send it again"),
    ARCHIVE(
            "这是压缩包，不是报告文件：请解压后逐个发送，或作为批量文件发送",
            "This is an archive and no report: unpack it and send its files one by one, or send it as a batch"),
    BINARY("文件是图像或其他二进制内容，没有可读的文字", "The file is an image or other binary content; there is no text in it to read"),
    UNKNOWN_CHARACTERS(
            "无法识别文字编码：请以 UTF-8 或 GB18030 保存后重新发送",
            "The characters' encoding is not known: save the file as UTF-8 or GB18030 and send it again");

    private final Bilingual reason;

    Refusal(String zh, String en) {
        this.reason = new Bilingual(zh, en);
    }

    Unreadable because(Object... details) {
        return new Unreadable(reason.with(details));
    }

    /** With the failure of a library, for whoever looks for its cause. */
    Unreadable because(Throwable cause, Object... details) {
        Unreadable refused = because(details);
        refused.initCause(cause);
        return refused;
    }

    /** Ends reading at once in a thread that was told to stop. */
    static void stopIfInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw STOPPED.because();
        }
    }
}
