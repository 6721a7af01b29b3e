package org.nianbao.document.writing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The formats in which a report can be had. */
public enum ReportFormat {
    JSON("json", "application/json"),
    HTML("html", "text/html"),
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("csv", "text/csv");

    private final String word;
    private final String mediaType;

    ReportFormat(String word, String mediaType) {
        this.word = word;
        this.mediaType = mediaType;
    }

    /** Its name in {@code ?format=} and the ending of its files' names. */
    public String word() {
        return word;
    }

    public String mediaType() {
        return mediaType;
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(ReportFormat::word).toList();
    }

    public static Optional<ReportFormat> find(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word.equals(word))
                .findFirst();
    }
}
