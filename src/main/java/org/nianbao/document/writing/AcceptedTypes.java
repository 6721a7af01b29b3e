package org.nianbao.document.writing;

import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a reader takes, and how gladly (RFC 9110, 12.5.1). */
record AcceptedTypes(List<MediaType> ranges) {

    private static final String WEIGHT = "q";

    /** Reads an {@code Accept} header. What is no media range in it asks for nothing; without one, anything is taken. */
    static AcceptedTypes of(String header) {
        return header == null || header.isBlank()
                ? new AcceptedTypes(List.of(MediaType.WILDCARD_TYPE))
                : new AcceptedTypes(Arrays.stream(header.split(","))
                        .flatMap(range -> read(range.strip()).stream())
                        .toList());
    }

    private static Optional<MediaType> read(String range) {
        try {
            return Optional.of(MediaType.valueOf(range));
        } catch (IllegalArgumentException rubbish) {
            return Optional.empty();
        }
    }

    /**
     * The format that the reader likes best. Of those that are liked as well, the one that is named goes before those
     * that are only not excluded, and then the first.
     */
    Optional<ReportFormat> best(List<ReportFormat> offered) {
        Comparator<ReportFormat> liked =
                Comparator.<ReportFormat>comparingDouble(this::weight).thenComparingInt(this::closeness);
        return offered.stream().filter(format -> weight(format) > 0).min(liked.reversed());
    }

    private double weight(ReportFormat format) {
        return closest(format).map(AcceptedTypes::weight).orElse(0.0);
    }

    private int closeness(ReportFormat format) {
        return closest(format).map(AcceptedTypes::closeness).orElse(0);
    }

    /** What is said of exactly this type holds, whatever is said of those around it. */
    private Optional<MediaType> closest(ReportFormat format) {
        MediaType own = MediaType.valueOf(format.mediaType());
        return ranges.stream().filter(own::isCompatible).max(Comparator.comparingInt(AcceptedTypes::closeness));
    }

    private static int closeness(MediaType range) {
        if (range.isWildcardType()) {
            return 0;
        }
        return range.isWildcardSubtype() ? 1 : 2;
    }

    private static double weight(MediaType range) {
        try {
            return Double.parseDouble(range.getParameters().getOrDefault(WEIGHT, "1"));
        } catch (NumberFormatException rubbish) {
            return 0;
        }
    }
}
