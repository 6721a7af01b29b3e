package org.nianbao.document.writing;

import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Optional;

/** The formats in which a report can be had. */
public enum ReportFormat {
    JSON("json", ReportFormat.JSON_TYPE),
    HTML("html", ReportFormat.HTML_TYPE),
    DOCX("docx", ReportFormat.DOCX_TYPE),
    XLSX("xlsx", ReportFormat.XLSX_TYPE),
    CSV("csv", ReportFormat.CSV_TYPE);

    public static final String JSON_TYPE = MediaType.APPLICATION_JSON;
    public static final String HTML_TYPE = MediaType.TEXT_HTML;
    public static final String DOCX_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public static final String XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public static final String CSV_TYPE = "text/csv";

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

    public static Optional<ReportFormat> find(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word.equals(word))
                .findFirst();
    }
}
