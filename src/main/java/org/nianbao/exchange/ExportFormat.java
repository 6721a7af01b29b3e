package org.nianbao.exchange;

import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import org.nianbao.platform.json.Vocabulary;

/** How an export is written. */
enum ExportFormat {
    /** A line of JSON for each report. */
    NDJSON(ExportFormat.LINES),
    /** A row of cells for each report. */
    CSV(ExportFormat.TABLE);

    static final String LINES = "application/x-ndjson";
    static final String TABLE = "text/csv;charset=UTF-8";

    static final Vocabulary<ExportFormat> WORDS = Vocabulary.of(ExportFormat.class, ExportFormat::word);

    private final MediaType type;

    ExportFormat(String type) {
        this.type = MediaType.valueOf(type);
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    MediaType type() {
        return type;
    }
}
