package org.nianbao.document.reading;

import org.nianbao.figures.ReportDocument;

public final class Imprint {
    public static String of(ReportDocument document) {
        return document.toJson().toString();
    }
}
