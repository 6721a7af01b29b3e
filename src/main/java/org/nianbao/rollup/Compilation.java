package org.nianbao.rollup;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;

/**
 * What a report was compiled from.
 *
 * @param position how far the ledger had come
 * @param count how many sources there are, whatever the page shows
 * @param items a page of them, by the organizations' codes
 * @param next the cursor of the next page, or {@code null} on the last one
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record Compilation(Stage stage, long position, Instant compiledAt, long count, List<Source> items, String next) {

    /**
     * A revision that was added.
     *
     * @param name the organization's name on the year's last day
     * @param sha256 the revision's hash
     */
    record Source(String organization, String name, int revision, String sha256) {

        static Source of(Tuple row) {
            return new Source(
                    row.get("organization", String.class),
                    row.get("name", String.class),
                    row.get("revision", Integer.class),
                    row.get("sha256", String.class));
        }
    }
}
