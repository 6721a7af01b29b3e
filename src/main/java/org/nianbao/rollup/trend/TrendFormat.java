package org.nianbao.rollup.trend;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Variant;
import java.util.Arrays;
import java.util.Locale;
import org.nianbao.platform.json.Vocabulary;

/** How a trend is written. */
enum TrendFormat {
    JSON(TrendFormat.JSON_TYPE),
    CSV(TrendFormat.CSV_TYPE),
    SVG(TrendFormat.SVG_TYPE);

    static final String JSON_TYPE = MediaType.APPLICATION_JSON;
    static final String CSV_TYPE = "text/csv;charset=UTF-8";
    static final String SVG_TYPE = "image/svg+xml";

    static final Vocabulary<TrendFormat> WORDS =
            Vocabulary.of(TrendFormat.class, format -> format.name().toLowerCase(Locale.ROOT));

    private final MediaType mediaType;

    TrendFormat(String mediaType) {
        this.mediaType = MediaType.valueOf(mediaType);
    }

    MediaType mediaType() {
        return mediaType;
    }

    /** What {@code Accept} likes best. */
    static TrendFormat negotiated(Request request) {
        MediaType[] types = Arrays.stream(values()).map(TrendFormat::mediaType).toArray(MediaType[]::new);
        Variant best = request.selectVariant(Variant.mediaTypes(types).build());
        return Arrays.stream(values())
                .filter(format -> best != null && best.getMediaType().isCompatible(format.mediaType))
                .findFirst()
                .orElse(JSON);
    }
}
