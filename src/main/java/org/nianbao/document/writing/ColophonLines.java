package org.nianbao.document.writing;

import java.util.List;
import org.nianbao.document.writing.PrintedReport.Colophon;

/** Says in print which revision a report is, so that whoever holds the paper can find and verify it. */
final class ColophonLines {

    private ColophonLines() {}

    static List<String> of(Colophon colophon) {
        return List.of(
                "第" + colophon.revision() + "版 · 发布于 " + colophon.publishedAt(),
                colophon.address(),
                "SHA-256 " + colophon.sha256());
    }
}
